package health.fascia.rulebook;

import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The sessions of one rulebook. A session decides many cases, one after the other, and is then replaced, so that nothing
 * can pile up. Whoever still decides with a rulebook that nobody holds any more gets a session for that one case: nothing
 * fails, and nothing stays behind.
 */
final class Shifts {

    private final Function<Stage, Conclusions> sessions;
    private final int casesPerSession;
    private final Map<Stage, Deque<Shift>> idle = new EnumMap<>(Stage.class);
    private final AtomicInteger holders = new AtomicInteger(1);

    private static final class Shift {
        private final Conclusions session;
        private int cases;

        Shift(Conclusions session) {
            this.session = session;
        }
    }

    /**
     * @param sessions opens a session for a stage
     */
    Shifts(Function<Stage, Conclusions> sessions, int casesPerSession) {
        this.sessions = sessions;
        this.casesPerSession = casesPerSession;
        for (Stage stage : Stage.values()) {
            idle.put(stage, new ConcurrentLinkedDeque<>());
        }
    }

    /** The same sessions for other holders. */
    Shifts afresh() {
        return new Shifts(sessions, casesPerSession);
    }

    /** Decides one case; a session that met an error is thrown away. */
    List<Finding> conclude(Stage stage, List<Object> facts) {
        Shift shift = take(stage);
        boolean sound = false;
        try {
            List<Finding> findings = shift.session.conclude(facts);
            sound = true;
            return findings;
        } finally {
            giveBack(stage, shift, sound);
        }
    }

    private Shift take(Stage stage) {
        Shift shift = queue(stage).pollFirst();
        if (shift == null) {
            shift = new Shift(sessions.apply(stage));
        }
        shift.cases++;
        return shift;
    }

    private void giveBack(Stage stage, Shift shift, boolean sound) {
        if (!sound || shift.cases >= casesPerSession) {
            shift.session.close();
            return;
        }
        queue(stage).offerFirst(shift);
        if (holders.get() <= 0) {
            closeIdle();
        }
    }

    private Deque<Shift> queue(Stage stage) {
        return Objects.requireNonNull(idle.get(stage));
    }

    void hold() {
        holders.incrementAndGet();
    }

    void release() {
        if (holders.decrementAndGet() <= 0) {
            closeIdle();
        }
    }

    private void closeIdle() {
        for (Deque<Shift> queue : idle.values()) {
            for (Shift shift = queue.pollFirst(); shift != null; shift = queue.pollFirst()) {
                shift.session.close();
            }
        }
    }

    /** Sessions that wait for a case. */
    int idle() {
        return idle.values().stream().mapToInt(Deque::size).sum();
    }
}
