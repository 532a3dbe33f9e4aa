package health.fascia.claim.facts;

import health.fascia.rulebook.FromPolicy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last day for filing the line, by one row of the table of filing limits.
 *
 * @param limit the name of the limit, for instance UHC; NONE where no row holds
 * @param start the day from which it is counted
 * @param received the day on which the payer received the claim
 * @param lastDay the last day; null when the limit is unknown
 * @param days the limit in days; null where it is counted in years or unknown
 * @param corrected whether the claim corrects an earlier one
 * @param fromFirstPayer whether the clock started on the explanation of a payer that comes first
 */
public record FilingLimit(
        List<String> policyRowIds,
        String limit,
        LocalDate start,
        LocalDate received,
        @Nullable LocalDate lastDay,
        @Nullable Integer days,
        boolean corrected,
        boolean fromFirstPayer)
        implements FromPolicy {

    /** Days of receipt after the last day, 0 or less in time; null when the limit is unknown. */
    public @Nullable Long daysLate() {
        return lastDay == null ? null : ChronoUnit.DAYS.between(lastDay, received);
    }

    /** Days from receipt to the last day; null when the limit is unknown. */
    public @Nullable Long daysLeft() {
        return lastDay == null ? null : ChronoUnit.DAYS.between(received, lastDay);
    }

    /** Days from the start to receipt, the first day not counted and the last one counted. */
    public long daysUsed() {
        return ChronoUnit.DAYS.between(start, received);
    }
}
