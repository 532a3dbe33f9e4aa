package health.fascia.referral.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A physical therapy plan of care.
 *
 * @param active whether there is one; null when unknown
 * @param from its first day, null when not stated
 * @param through its last day, null when not stated
 */
public record PlanOfCare(@Nullable Boolean active, @Nullable LocalDate from, @Nullable LocalDate through) {

    /** Whether it runs on a day; null when it is unknown whether there is one. */
    public @Nullable Boolean runsOn(LocalDate day) {
        if (active == null || !active) {
            return active;
        }
        return (from == null || !from.isAfter(day)) && (through == null || !through.isBefore(day));
    }
}
