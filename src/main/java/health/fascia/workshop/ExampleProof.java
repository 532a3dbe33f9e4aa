package health.fascia.workshop;

import health.fascia.policy.Proof;
import health.fascia.policy.RulesInForce;
import health.fascia.rulebook.RuleMemory;
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
import java.util.stream.Stream;

/**
 * Every example of the officers must give what it expects before a folder comes into force. What did not change since the
 * last time is not read and not concluded again, so that a changed row is proved in well under a second.
 */
public final class ExampleProof implements Proof {

    /** More failing examples than this are only counted; one changed row can break hundreds. */
    private static final int MOST_NAMED = 20;

    private static final String FOLDER = "examples/";

    private Map<String, ExampleBook> books = Map.of();
    private String rules = "";
    private RuleMemory memory = new RuleMemory();

    @Override
    public synchronized List<RuleProblem> problems(Path folder, RulesInForce candidate) {
        try {
            List<ExampleBook> read = read(folder);
            String now = rules(folder);
            memory = now.equals(rules) ? memory.next() : new RuleMemory();
            rules = now;
            ExampleReview review = new ExampleReview(candidate.rulebook().remembering(memory));
            List<RuleProblem> problems = new ArrayList<>();
            read.forEach(book -> book.problems()
                    .forEach(problem -> problems.add(
                            new RuleProblem(FOLDER + problem.place(), "cannot be tried", problem.problem()))));
            problems.addAll(read.parallelStream()
                    .flatMap(book -> book.examples().parallelStream())
                    .map(review::judge)
                    .filter(result -> !result.passed())
                    .map(ExampleProof::problem)
                    .toList());
            return shortened(problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleProblem problem(ExampleResult failed) {
        Example example = failed.example();
        return new RuleProblem(
                FOLDER + example.file(),
                "sheet " + example.sheet() + " · row " + example.row() + " · " + example.name(),
                String.join("; ", failed.differences()) + ".");
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
            String content = file.getFileName() + " " + hash(List.of(file));
            ExampleBook known = books.get(content);
            ExampleBook book = known == null ? ExampleBook.read(file) : known;
            now.put(content, book);
            all.add(book);
        }
        books = now;
        return all;
    }

    /** Names what the rules conclude and say, without the rows of the policy tables, which are facts. */
    private static String rules(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return hash(files.filter(file -> file.toString().endsWith(".drl")
                            || String.valueOf(file.getFileName()).equals("reasons.xlsx"))
                    .sorted()
                    .toList());
        }
    }

    private static String hash(List<Path> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                digest.update((file.getFileName() + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
