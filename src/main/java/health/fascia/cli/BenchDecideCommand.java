package health.fascia.cli;

import health.fascia.bench.DecideBenchmark;
import health.fascia.bench.RuleSwap;
import health.fascia.policy.Policy;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.sample.SampleClinic;
import health.fascia.sample.SampleInbox;
import health.fascia.sample.SampleOrder;
import health.fascia.workbook.NaiveWorkbook;
import health.fascia.workbook.SampleWorkbook;
import health.fascia.workshop.ExampleProof;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how fast the rules decide, without intake and storing. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        description = {
            "Measure how many referrals the rules decide in a second of one processor, once Java is warm.",
            "It is set against the same rules in a new session for every case, and says how long a changed folder takes"
                    + " until it is in force."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:Measured; all ways came to the same findings.", "1:They did not.", "2:Wrong usage."})
final class BenchDecideCommand implements Callable<Integer> {

    private static final int MOST = 20_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--cases", paramLabel = "N", description = "Number of referrals (default: ${DEFAULT-VALUE}).")
    private int cases = 1_000;

    @Option(names = "--seed", paramLabel = "S", description = "Names the referrals (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--seconds",
            paramLabel = "T",
            description = "Time of each warm-up and of each measurement (default: ${DEFAULT-VALUE}).")
    private double seconds = 15;

    @Override
    public Integer call() throws IOException, RejectedRulebook {
        if (cases < 1 || cases > MOST || seconds <= 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--cases must be 1 to 20,000 and --seconds above 0; they were " + cases + " and " + seconds + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        Path rules = Folders.get(null, "rules");
        Path work = Files.createTempDirectory("fascia-bench");
        Path workbook = work.resolve("cases.xlsx");
        SampleWorkbook.write(workbook, new SampleClinic(new SampleOrder(cases, seed, SampleInbox.DAY, false)).book());
        out.printf(
                "seed %d · %d referrals · Java %s · %d processors · %s%n",
                seed,
                cases,
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"));
        boolean same = new DecideBenchmark(
                        Policy.load(rules),
                        new DecideBenchmark.Order(NaiveWorkbook.read(workbook), SampleInbox.DAY, seconds, work),
                        out)
                .run();
        Files.delete(workbook);
        RuleSwap.measure(rules, work, new ExampleProof(), out);
        out.flush();
        return same ? 0 : 1;
    }
}
