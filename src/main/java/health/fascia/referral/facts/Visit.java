package health.fascia.referral.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The visit that is asked for or billed, and where it stands in the course of treatment. A blank that is harmless is
 * filled: a referral asks for visit 1, one visit a day, and its first treatment is the first visit.
 *
 * @param number the number of the visit in the course; on a continuation that of the next visit
 * @param reached the visits of the course with this one: 0 on a referral, the visits used on a continuation
 * @param numberOnClaim the number over the whole injury claim, which no new referral sets back
 * @param numberInEpisode the number since the episode of care began
 * @param firstTreatment the first visit of the course
 * @param lastTreatment the last visit of an earlier course for the condition
 * @param sameDay visits on the day (1 or more)
 * @param sameDayReason why there is more than one on the day
 * @param minutes timed minutes planned or given
 * @param onlyTreatment whether massage is the only or main treatment of an inpatient
 */
public record Visit(
        int number,
        int reached,
        int numberOnClaim,
        int numberInEpisode,
        LocalDate firstTreatment,
        @Nullable LocalDate lastTreatment,
        int sameDay,
        @Nullable String sameDayReason,
        @Nullable Integer minutes,
        @Nullable Boolean onlyTreatment) {

    /** The last day of a number of months from the first treatment: 31 January and one month is 28 February. */
    public LocalDate monthsEnd(int months) {
        return firstTreatment.plusMonths(months);
    }
}
