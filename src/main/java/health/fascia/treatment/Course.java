package health.fascia.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The course of treatment of a case as the last night left it.
 *
 * @param since the night on which it came into its state
 * @param visits the visits that were held, and what we granted
 * @param progress what treatment reached
 * @param warnings what runs out soon
 * @param waitsFor for whose answer it waits, besides visits
 * @param due by when that answer should have come; null when nobody is asked
 * @param told whether the case knows that its treatment is completed
 * @param reviewedOn the day on which a person last said that treatment goes on
 * @param lookOn the day on which time alone may change something; null when only a new row can
 */
public record Course(
        String caseNumber,
        State state,
        LocalDate since,
        VisitCount visits,
        ProgressSeen progress,
        Set<DrawDownWarnings.Kind> warnings,
        WaitsFor waitsFor,
        @Nullable LocalDate due,
        @Nullable LocalDate endedOn,
        boolean told,
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate lookOn) {

    public Course {
        warnings = Set.copyOf(warnings);
    }

    /** Whether visits are still to come. */
    public enum State {
        UNDER_TREATMENT,
        ENDED
    }

    /** Where the scores stand. */
    public enum Standing {
        /** No later score, or one that cannot be compared. */
        UNKNOWN,
        /** Better by at least the smallest change that matters. */
        RISING,
        /** Better by less than that, or unchanged. */
        BELOW,
        WORSE,
        /** Flat over the last re-evaluations. */
        PLATEAU,
        /** The goal of the referral is reached. */
        GOAL;

        /** Whether more visits are for a person to decide, and a discharge is to be considered. */
        public boolean suggestsDischarge() {
            return this == PLATEAU || this == GOAL;
        }
    }

    /** Whose answer a course waits for. */
    public enum WaitsFor {
        NOTHING,
        RE_EVALUATION,
        CONTINUATION,
        DISCHARGE
    }

    /**
     * Visits held and granted.
     *
     * @param granted first approval and continuations together
     */
    public record VisitCount(
            int held,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            int granted,
            @Nullable LocalDate from,
            @Nullable LocalDate through) {}

    /**
     * The scores in short, in points of the instrument.
     *
     * @param improvement in the good direction, negative when worse
     * @param mcid the smallest change that matters
     * @param latestVisit visits held up to the latest score
     * @param visitsSince visits since the latest score
     */
    public record ProgressSeen(
            Standing standing,
            @Nullable String family,
            @Nullable String measure,
            @Nullable BigDecimal baseline,
            @Nullable LocalDate baselineOn,
            @Nullable BigDecimal latest,
            @Nullable LocalDate latestOn,
            int latestVisit,
            @Nullable BigDecimal improvement,
            @Nullable BigDecimal mcid,
            int visitsSince) {}

    /** The same course after a person answered what it waited for. */
    public Course answered(State now, LocalDate day) {
        boolean ended = now == State.ENDED;
        return new Course(
                caseNumber,
                now,
                now == state ? since : day,
                visits,
                progress,
                ended ? Set.of() : warnings,
                WaitsFor.NOTHING,
                null,
                ended ? day : null,
                told,
                day,
                day);
    }
}
