package health.fascia.bench;

import health.fascia.bench.MeasuredProcess.Cost;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Runs the naive job and the night on the same workbook, one after the other, and sets them side by side. */
public final class Benchmark {

    private static final double NANOS = 1e9;

    private final Order order;
    private final PrintWriter out;

    /** Who runs. */
    public enum Runner {
        NAIVE,
        NIGHT
    }

    /**
     * What is measured.
     *
     * @param folder an empty folder, in which {@code inbox} holds the one workbook
     * @param rows the referrals in it
     * @param asOf the night's date
     * @param naiveHeap the largest heap of the naive job, as Java writes it
     * @param nightHeap that of the night
     * @param sameJava whether the naive job gets the options that the launcher gives to a night
     */
    public record Order(
            Path folder, Path workbook, int rows, String asOf, String naiveHeap, String nightHeap, boolean sameJava) {}

    /** What the launcher gives to a night: it is over before the second compiler has paid for itself (docs/speed.md). */
    private static final List<String> NIGHT_JAVA = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private record Result(Runner runner, Cost cost, Map<String, Integer> outcomes) {}

    public Benchmark(Order order, PrintWriter out) {
        this.order = order;
        this.out = out;
    }

    /** Runs and prints; false when the two did not come to the same outcomes. */
    public boolean run(Set<Runner> runners) {
        out.println("job     heap    rows  wall s   CPU s  rows per CPU s  peak MiB");
        out.flush();
        List<Result> results = new ArrayList<>();
        for (Runner runner : Runner.values()) {
            if (runners.contains(runner)) {
                Cost cost = measure(runner);
                print(runner, cost);
                Path data = data(runner);
                results.add(
                        new Result(runner, cost, runner == Runner.NAIVE ? Tally.ofNaive(data) : Tally.ofNight(data)));
            }
        }
        results.forEach(result -> out.println(name(result.runner()) + " outcomes: " + result.outcomes()));
        return results.size() < Runner.values().length || compare(results.get(0), results.get(1));
    }

    private boolean compare(Result naive, Result night) {
        boolean same = naive.outcomes().equals(night.outcomes());
        out.println(same ? "Both came to the same outcomes." : "The outcomes differ: the comparison is void.");
        out.printf(
                Locale.ROOT,
                "Ratio night / naive, rows per CPU second: %.2f%n",
                perCpuSecond(night.cost()) / perCpuSecond(naive.cost()));
        out.flush();
        return same;
    }

    private static String name(Runner runner) {
        return runner.name().toLowerCase(Locale.ROOT);
    }

    private Path data(Runner runner) {
        return order.folder().resolve(name(runner));
    }

    private Cost measure(Runner runner) {
        Path data = data(runner);
        Path log = order.folder().resolve(name(runner) + ".log");
        if (runner == Runner.NAIVE) {
            List<String> naive = List.of(
                    "naive",
                    "--workbook",
                    order.workbook().toString(),
                    "--out",
                    order.folder().resolve("naive.xlsx").toString(),
                    "--data",
                    data.toString(),
                    "--as-of",
                    order.asOf());
            return MeasuredProcess.run(java(order.naiveHeap(), order.sameJava()), naive, log);
        }
        List<String> night = List.of(
                "night",
                "--inbox",
                String.valueOf(order.workbook().getParent()),
                "--outbox",
                order.folder().resolve("outbox").toString(),
                "--data",
                data.toString(),
                "--as-of",
                order.asOf());
        return MeasuredProcess.run(java(order.nightHeap(), true), night, log);
    }

    private static List<String> java(String heap, boolean asTheLauncher) {
        List<String> options = new ArrayList<>(List.of("-Xmx" + heap));
        if (asTheLauncher) {
            options.addAll(NIGHT_JAVA);
        }
        return options;
    }

    private void print(Runner runner, Cost cost) {
        out.printf(
                Locale.ROOT,
                "%-6s %5s %7d %7.1f %7.1f %15.0f %9d%n",
                name(runner),
                runner == Runner.NAIVE ? order.naiveHeap() : order.nightHeap(),
                order.rows(),
                cost.wall().toNanos() / NANOS,
                cost.cpu().toNanos() / NANOS,
                perCpuSecond(cost),
                cost.peakMib());
        out.flush();
    }

    private double perCpuSecond(Cost cost) {
        return order.rows() / (cost.cpu().toNanos() / NANOS);
    }
}
