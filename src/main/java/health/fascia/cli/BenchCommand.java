package health.fascia.cli;

import health.fascia.bench.Benchmark;
import health.fascia.bench.Benchmark.Runner;
import health.fascia.sample.SampleClinic;
import health.fascia.sample.SampleInbox;
import health.fascia.sample.SampleOrder;
import health.fascia.workbook.SampleWorkbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the night against the same job as it is usually written. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = BenchDecideCommand.class,
        description = {
            "Measure the night against a naive job on the same synthetic workbook, in one run.",
            "The naive job makes the same decisions by the same rules, but reads and writes whole workbooks in memory and"
                    + " takes each row alone: own rule session, own transaction, own process start with full history.",
            "Each runs as a whole process, start of Java included. Compare the ratio, not the seconds: these depend on"
                    + " the machine and on what else it does."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:Measured; both came to the same outcomes.",
            "1:They did not, or a job failed.",
            "2:Wrong usage."
        })
final class BenchCommand implements Callable<Integer> {

    private static final int MOST = 120_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--rows", paramLabel = "N", description = "Number of referrals (default: ${DEFAULT-VALUE}).")
    private int rows = 20_000;

    @Option(names = "--seed", paramLabel = "S", description = "Names the workbook (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--only", paramLabel = "naive|night", description = "Measure one of the two.")
    private @Nullable Runner only;

    @Option(names = "--naive-heap", paramLabel = "SIZE", description = "Its largest heap (default: ${DEFAULT-VALUE}).")
    private String naiveHeap = "6g";

    @Option(names = "--night-heap", paramLabel = "SIZE", description = "Its largest heap (default: ${DEFAULT-VALUE}).")
    private String nightHeap = "512m";

    @Option(
            names = "--same-java",
            description = "Give the naive job the Java options of a night too (default: Java's own choices).")
    private boolean sameJava;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Empty folder to work in and to keep (default: a temporary one).")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        if (rows < 1 || rows > MOST) {
            throw new ParameterException(spec.commandLine(), "--rows must be 1 to 120,000; it was " + rows + ".");
        }
        Path work = folder == null ? Files.createTempDirectory("fascia-bench") : Files.createDirectories(folder);
        Path workbook = Files.createDirectories(work.resolve("inbox")).resolve("bench.xlsx");
        PrintWriter out = spec.commandLine().getOut();
        var sheets = SampleWorkbook.write(
                workbook, new SampleClinic(new SampleOrder(rows, seed, SampleInbox.DAY, false)).book());
        out.printf(
                "seed %d · rows %s · Java %s · %d processors · %s%n",
                seed,
                sheets,
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"));
        Benchmark.Order order =
                new Benchmark.Order(work, workbook, rows, SampleInbox.DAY.toString(), naiveHeap, nightHeap, sameJava);
        Set<Runner> runners = only == null ? EnumSet.allOf(Runner.class) : EnumSet.of(only);
        try {
            return new Benchmark(order, out).run(runners) ? 0 : 1;
        } catch (IllegalStateException aJobFailed) {
            out.println(aJobFailed.getMessage());
            return 1;
        } finally {
            out.println("Workbooks, databases and logs lie in " + work + ".");
            out.flush();
        }
    }
}
