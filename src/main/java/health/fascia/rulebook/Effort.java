package health.fascia.rulebook;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How much work the rules may spend on one case. A rule that compares without end (a join over thousands of facts) is
 * stopped, and the case waits for a person. What is counted are values read by conditions, not seconds, so that a case
 * comes out alike on a fast and on a busy machine; the clock is asked only far beyond what an honest rulebook needs.
 */
final class Effort {

    /** The rules ask too much of one case. */
    static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("The rules were stopped.", null, false, false);
        }
    }

    /** Values that conditions may read for one case; the shipped rules read fewer than 10,000. */
    static final int MOST_READ = 2_000_000;

    /** A second: with what it takes to notice, a runaway ends well within two. */
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

    /** Values read between two looks at the clock; a power of two. */
    private static final int LOOK = 1 << 16;

    /** Drools asks conditions on the thread that fires the rules, and hands them nothing of ours. */
    private static final ThreadLocal<@Nullable Effort> CURRENT = new ThreadLocal<>();

    private final long begun = System.nanoTime();
    private int read;
    private int looks;
    private boolean exhausted;

    private Effort() {}

    /** Begins to count for the case that this thread decides. */
    static Effort begin() {
        Effort effort = new Effort();
        CURRENT.set(effort);
        return effort;
    }

    /** Stops counting; nothing stays with the thread. */
    void end() {
        CURRENT.remove();
    }

    /** Whether it was the effort that ended the case, whatever the engine made of it. */
    boolean exhausted() {
        return exhausted;
    }

    /** What to throw when the rules of this case do not come to an end. */
    static Exhausted exhaust() {
        Effort effort = CURRENT.get();
        if (effort != null) {
            effort.exhausted = true;
        }
        return new Exhausted();
    }

    /** The effort of the case that this thread decides; one that nobody asks about where no case is decided. */
    static Effort current() {
        Effort effort = CURRENT.get();
        return effort == null ? new Effort() : effort;
    }

    /** Spends some of what the case has. */
    static void spend(int values) {
        Effort effort = CURRENT.get();
        if (effort != null) {
            effort.take(values);
        }
    }

    void take(int values) {
        read += values;
        if (read > MOST_READ || read / LOOK > looks && late()) {
            exhausted = true;
            throw new Exhausted();
        }
    }

    private boolean late() {
        looks = read / LOOK;
        return System.nanoTime() - begun > LONGEST;
    }
}
