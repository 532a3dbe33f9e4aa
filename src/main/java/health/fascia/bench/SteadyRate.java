package health.fascia.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How fast something decides once Java knows it well. What counts is the CPU time of the whole process, so that what the
 * collector and the compiler do for it counts too.
 *
 * @param decisions how many were measured
 * @param perCpuSecond decisions in a second of one processor
 * @param bytes memory allocated for one decision
 * @param told what all decisions said together; two who decide alike tell the same
 */
record SteadyRate(long decisions, double perCpuSecond, long bytes, long told) {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Decisions between two looks at the clock. */
    private static final int PORTION = 200;

    /** Turns that each way has. */
    private static final int TURNS = 5;

    /** What one way has spent up to now. */
    private record Spent(long decisions, double cpuSeconds, long bytes) {

        Spent and(Spent more) {
            return new Spent(decisions + more.decisions, cpuSeconds + more.cpuSeconds, bytes + more.bytes);
        }

        SteadyRate rate(long told) {
            return new SteadyRate(
                    decisions, decisions / Math.max(cpuSeconds, 1 / NANOS), bytes / Math.max(decisions, 1), told);
        }
    }

    /** Measures one way; see {@link #inTurn}. */
    static <D> SteadyRate of(int cases, IntFunction<D> decide, ToIntFunction<D> told, double seconds) {
        return inTurn(cases, List.of(decide), told, seconds).get(0);
    }

    /**
     * Measures several ways to decide the same, all in turn, so that a machine which others slow down for a while slows down
     * each of them.
     *
     * @param cases the number of cases; they are decided in turn, again and again
     * @param ways each decides the case of a number
     * @param told tells what was decided, as a number; not measured
     * @param seconds wall time of the warm-up of each way, and then of its measurement
     */
    static <D> List<SteadyRate> inTurn(int cases, List<IntFunction<D>> ways, ToIntFunction<D> told, double seconds) {
        long[] all = new long[ways.size()];
        Spent[] spent = new Spent[ways.size()];
        for (int way = 0; way < all.length; way++) {
            for (int number = 0; number < cases; number++) {
                all[way] += told.applyAsInt(ways.get(way).apply(number));
            }
            run(cases, ways.get(way), seconds);
            spent[way] = new Spent(0, 0, 0);
        }
        System.gc();
        for (int turn = 0; turn < TURNS; turn++) {
            for (int way = 0; way < all.length; way++) {
                spent[way] = spent[way].and(measured(cases, ways.get(way), seconds / TURNS));
            }
        }
        return IntStream.range(0, all.length)
                .mapToObj(way -> spent[way].rate(all[way]))
                .toList();
    }

    private static Spent measured(int cases, IntFunction<?> decide, double seconds) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long bytes = threads.getThreadAllocatedBytes(thread);
        long cpu = system.getProcessCpuTime();
        long decisions = run(cases, decide, seconds);
        return new Spent(
                decisions, (system.getProcessCpuTime() - cpu) / NANOS, threads.getThreadAllocatedBytes(thread) - bytes);
    }

    private static long run(int cases, IntFunction<?> decide, double seconds) {
        long end = System.nanoTime() + (long) (seconds * NANOS);
        long decisions = 0;
        int number = 0;
        do {
            for (int i = 0; i < PORTION; i++) {
                // What came out is looked at, so that Java cannot find that nobody needs it.
                decisions += Objects.nonNull(decide.apply(number)) ? 1 : 0;
                number = number + 1 == cases ? 0 : number + 1;
            }
        } while (System.nanoTime() < end);
        return decisions;
    }
}
