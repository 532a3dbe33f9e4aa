package health.fascia.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

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

    /**
     * Measures.
     *
     * @param cases the number of cases; they are decided in turn, again and again
     * @param decide decides the case of a number
     * @param told tells what was decided, as a number; not measured
     * @param seconds wall time of the warm-up, and then of the measurement
     */
    static <D> SteadyRate of(int cases, IntFunction<D> decide, ToIntFunction<D> told, double seconds) {
        long all = 0;
        for (int number = 0; number < cases; number++) {
            all += told.applyAsInt(decide.apply(number));
        }
        run(cases, decide, seconds);
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        System.gc();
        long thread = Thread.currentThread().getId();
        long bytes = threads.getThreadAllocatedBytes(thread);
        long cpu = system.getProcessCpuTime();
        long decisions = run(cases, decide, seconds);
        double spent = (system.getProcessCpuTime() - cpu) / NANOS;
        long allocated = threads.getThreadAllocatedBytes(thread) - bytes;
        return new SteadyRate(decisions, decisions / Math.max(spent, 1 / NANOS), allocated / decisions, all);
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
