package health.fascia.treatment.facts;

import health.fascia.rulebook.FromPolicy;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the latest follow-up score stands against the baseline, in exact decimals. It is there only where a follow-up score
 * is stated.
 *
 * @param measure the instrument of the baseline
 * @param followUpMeasure the instrument of the follow-up scores
 * @param kind PAIN, FUNCTION or SYMPTOM
 * @param sameInstrument whether both are the same
 * @param inRange whether every score can exist on its instrument
 * @param baseline the score before treatment
 * @param latest the latest follow-up score
 * @param daysOld days from the latest follow-up to the request
 * @param improvement points in the good direction, negative when worse
 * @param mcid the smallest change that matters, in points; 0 where a percentage of a baseline of 0 is no measure
 * @param distanceFromBest points from the baseline to the best score
 * @param plateau whether the last three re-evaluations lie less than half that change apart, twice in a row
 * @param goalReached whether the latest score meets the goal; null when no goal is stated
 */
public record Progress(
        List<String> policyRowIds,
        @Nullable String measure,
        @Nullable String followUpMeasure,
        @Nullable String kind,
        @Nullable Boolean sameInstrument,
        @Nullable Boolean inRange,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal latest,
        @Nullable Long daysOld,
        @Nullable BigDecimal improvement,
        @Nullable BigDecimal mcid,
        @Nullable BigDecimal distanceFromBest,
        @Nullable Boolean plateau,
        @Nullable Boolean goalReached)
        implements FromPolicy {

    /** Whether the scores can be compared: the same instrument, and every score inside its range. */
    public @Nullable Boolean comparable() {
        if (Boolean.FALSE.equals(sameInstrument) || Boolean.FALSE.equals(inRange)) {
            return false;
        }
        return sameInstrument == null || inRange == null ? null : Boolean.TRUE;
    }

    /** Whether there is a smallest change at all; null when the baseline is unknown. */
    public @Nullable Boolean measurable() {
        return mcid == null ? null : Boolean.valueOf(mcid.signum() > 0);
    }

    /** Whether the score got better by at least half the change that matters; null when unknown. */
    public @Nullable Boolean halfReached() {
        return improvement == null || mcid == null
                ? null
                : Boolean.valueOf(improvement.add(improvement).compareTo(mcid) >= 0);
    }

    /** Whether the score got worse by at least the change that matters; null when unknown. */
    public @Nullable Boolean worse() {
        return improvement == null || mcid == null ? null : Boolean.valueOf(improvement.compareTo(mcid.negate()) <= 0);
    }
}
