package health.fascia.cli;

import health.fascia.policy.Policy;
import health.fascia.rulebook.Mutant;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.Rulebook;
import health.fascia.workbook.ExampleOutcomes;
import health.fascia.workshop.ExampleResult;
import health.fascia.workshop.ExampleRun;
import health.fascia.workshop.MutationRun;
import health.fascia.workshop.MutationRun.Score;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the officers' examples, and on request tries whether they would notice a mistake in the rules. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Run the officers' examples against the rules.",
        footer =
                "Exit 0: every example gave what it expects. 1: some did not. 2: wrong usage. 4: the rules cannot be used.")
final class RulesTestCommand implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int NO_RULES = 4;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "Example workbooks; all in the folder examples of the rules when none is named.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--rules", paramLabel = "DIR", description = "The folder of rules; the shipped one when left out.")
    private @Nullable Path rules;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the workbook with what each example gave; needs one FILE.")
    private @Nullable Path out;

    @Option(names = "--mutate", description = "Try every small mistake in the rules: do the examples notice?")
    private boolean mutate;

    @Option(
            names = "--sample",
            paramLabel = "COUNT",
            description = "With --mutate: try only so many mistakes, picked by the seed.")
    private int sample = Integer.MAX_VALUE;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "With --sample: the seed (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Path folder = Folders.get(rules, "rules");
        List<Path> books = files.isEmpty() ? ExampleRun.list(folder) : files;
        if (out != null && books.size() != 1) {
            err.println("--out writes one workbook; name the one example workbook that it shall be made from.");
            return WRONG_USAGE;
        }
        for (Path book : books) {
            if (!Files.isRegularFile(book)) {
                err.println("There is no workbook " + book + ".");
                return WRONG_USAGE;
            }
        }
        try {
            return run(Policy.load(folder), books);
        } catch (RejectedRulebook e) {
            e.problems().forEach(err::println);
            err.println("The rules cannot be used. See ./fascia rules check.");
            return NO_RULES;
        }
    }

    private int run(Rulebook rulebook, List<Path> books) throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        ExampleRun run = ExampleRun.of(rulebook, books);
        run.problems().forEach(print::println);
        int failed = printFailures(print, run);
        int all = run.results().size();
        print.printf(
                "%,d examples, %,d passed, %,d failed%s%n",
                all,
                all - failed,
                failed,
                run.problems().isEmpty() ? "" : ", " + run.problems().size() + " problems");
        if (files.isEmpty()) {
            list("fire in no example", run.neverFired());
            list("stay silent in no example", run.neverSilent());
        }
        if (out != null) {
            ExampleOutcomes.write(books.get(0), out, run.marks());
            print.println("Written: " + out);
        }
        if (mutate) {
            mutate(rulebook, run);
        }
        print.flush();
        return failed == 0 && run.problems().isEmpty() ? 0 : FAILED;
    }

    private static int printFailures(PrintWriter print, ExampleRun run) {
        int failed = 0;
        for (ExampleResult result : run.results()) {
            if (!result.passed()) {
                failed++;
                print.printf(
                        "%s · %s · row %d · %s    %s%n",
                        result.example().file(),
                        result.example().sheet(),
                        result.example().row(),
                        result.example().name(),
                        String.join("; ", result.differences()));
            }
        }
        return failed;
    }

    private void list(String what, SortedSet<String> rules) {
        if (!rules.isEmpty()) {
            spec.commandLine().getOut().printf("%d rules %s: %s%n", rules.size(), what, String.join(", ", rules));
        }
    }

    private void mutate(Rulebook rulebook, ExampleRun run) {
        PrintWriter print = spec.commandLine().getOut();
        print.println("Trying every small mistake in memory ...");
        print.flush();
        Score score = MutationRun.score(rulebook, run, sample, seed);
        for (Mutant survivor : score.survivors()) {
            print.println("not noticed: " + survivor);
        }
        print.printf(
                Locale.ROOT, "%,d of %,d mistakes noticed: %.1f %%%n", score.killed(), score.all(), score.percent());
    }
}
