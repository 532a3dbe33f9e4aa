package health.fascia.workshop;

import health.fascia.policy.Policy;
import health.fascia.policy.Proof;
import health.fascia.policy.RulesInForce;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.RuleProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every example of the officers must give what it expects before a folder comes into force. What did not change since the
 * last time is not read again, and an example that no change can touch is not decided again, so that a changed row is proved
 * in a moment.
 */
public final class ExampleProof implements Proof {

    static final String FOLDER = "examples/";

    /** More failing examples than this are only counted; one changed row can break hundreds. */
    private static final int MOST_NAMED = 20;

    private static final Set<String> TABLES =
            Policy.sheets().stream().map(PolicySheet::file).collect(Collectors.toUnmodifiableSet());

    private Map<String, ExampleBook> books = Map.of();
    private ExampleTrial last = ExampleTrial.none();

    @Override
    public synchronized List<RuleProblem> problems(Path folder, RulesInForce candidate) {
        try {
            List<ExampleBook> read = read(folder);
            List<Example> examples =
                    read.stream().flatMap(book -> book.examples().stream()).toList();
            last = last.next(rest(folder), candidate.rulebook(), examples);
            List<RuleProblem> problems = new ArrayList<>();
            read.forEach(book -> book.problems()
                    .forEach(problem -> problems.add(
                            new RuleProblem(FOLDER + problem.place(), "cannot be tried", problem.problem()))));
            problems.addAll(last.problems(examples));
            return shortened(problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void forget() {
        last = ExampleTrial.none();
    }

    /** How many examples were decided the last time; the others were known to give what they gave before. */
    synchronized int decided() {
        return last.decided();
    }

    private static List<RuleProblem> shortened(List<RuleProblem> problems) {
        if (problems.size() <= MOST_NAMED) {
            return problems;
        }
        List<RuleProblem> named = new ArrayList<>(problems.subList(0, MOST_NAMED));
        named.add(new RuleProblem(
                FOLDER,
                "more examples",
                (problems.size() - MOST_NAMED) + " more give something else; ./fascia rules test names them all."));
        return named;
    }

    /** The example workbooks; one that is as it was the last time is not read again. */
    private List<ExampleBook> read(Path folder) throws IOException {
        Map<String, ExampleBook> now = new HashMap<>();
        List<ExampleBook> all = new ArrayList<>();
        for (Path file : ExampleRun.list(folder)) {
            String content = hash(folder, List.of(folder.relativize(file).toString()));
            ExampleBook known = books.get(content);
            ExampleBook book = known == null ? ExampleBook.read(file) : known;
            now.put(content, book);
            all.add(book);
        }
        books = now;
        return all;
    }

    /** Names all of a folder beside the policy tables, whose rows are compared one by one, and the examples. */
    private static String rest(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<String> files = walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith(FOLDER) && !TABLES.contains(file))
                    .sorted()
                    .toList();
            return hash(folder, files);
        }
    }

    private static String hash(Path folder, List<String> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : files) {
                byte[] content = Files.readAllBytes(folder.resolve(file));
                digest.update((file + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
