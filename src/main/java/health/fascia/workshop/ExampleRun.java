package health.fascia.workshop;

import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.RuleTrace.Standing;
import health.fascia.rulebook.Rulebook;
import health.fascia.workbook.ExampleOutcomes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The officers' examples held against a rulebook: what each gave, and which rules they show at all. */
public final class ExampleRun {

    private final List<ExampleResult> results = new ArrayList<>();
    private final List<ExampleProblem> problems = new ArrayList<>();
    private final Set<String> spoke = new HashSet<>();
    private final Set<String> silent = new HashSet<>();
    private final Map<Example, Set<String>> speakers = new IdentityHashMap<>();
    private final SortedSet<String> rules = new TreeSet<>();
    private final ExampleReview review;

    private ExampleRun(Rulebook rulebook) {
        this.review = new ExampleReview(rulebook);
        rulebook.catalog().forEach(rule -> rules.add(rule.ruleId()));
    }

    /** The workbooks of a folder's examples, in the order of their names. */
    public static List<Path> list(Path rules) throws IOException {
        Path folder = rules.resolve("examples");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("~$"))
                    .sorted()
                    .toList();
        }
    }

    /** Reads and runs example workbooks. */
    public static ExampleRun of(Rulebook rulebook, List<Path> files) {
        ExampleRun run = new ExampleRun(rulebook);
        for (Path file : files) {
            ExampleBook book = ExampleBook.read(file);
            run.problems.addAll(book.problems());
            book.examples().forEach(run::add);
        }
        return run;
    }

    private void add(Example example) {
        results.add(review.judge(example));
        Set<String> speaking = new HashSet<>();
        for (RuleTrace trace : review.trace(example)) {
            if (trace.standing() == Standing.SILENT) {
                silent.add(trace.ruleId());
            } else {
                speaking.add(trace.ruleId());
            }
            if (trace.standing() == Standing.FIRED) {
                spoke.add(trace.ruleId());
            }
        }
        speakers.put(example, speaking);
    }

    public List<ExampleResult> results() {
        return results;
    }

    /** Rows that could not be tried. */
    public List<ExampleProblem> problems() {
        return problems;
    }

    /** The rules that speak in an example: that fire, or ask for what is missing. */
    Set<String> speakers(Example example) {
        return Objects.requireNonNull(speakers.get(example));
    }

    /** What {@code --out} writes beside the rows of one workbook. */
    public List<ExampleOutcomes.Mark> marks() {
        return results.stream().map(ExampleMarks::of).toList();
    }

    /** The rules that fire in no example. */
    public SortedSet<String> neverFired() {
        SortedSet<String> never = new TreeSet<>(rules);
        never.removeAll(spoke);
        return never;
    }

    /** The rules that stay silent in no example. */
    public SortedSet<String> neverSilent() {
        SortedSet<String> never = new TreeSet<>(rules);
        never.removeAll(silent);
        return never;
    }
}
