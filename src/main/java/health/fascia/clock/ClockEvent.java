package health.fascia.clock;

import java.time.LocalDate;

/**
 * Something that happened to a clock.
 *
 * @param whom for whom it stands still, what was decided, or until when that was put off; empty otherwise
 */
public record ClockEvent(Kind kind, LocalDate day, String whom, String determination) {

    /** What happened. */
    public enum Kind {
        RECEIVED,
        STARTED,
        PAUSED,
        RESUMED,
        EXTENDED,
        DECIDED
    }
}
