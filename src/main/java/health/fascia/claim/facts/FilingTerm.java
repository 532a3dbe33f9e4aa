package health.fascia.claim.facts;

import health.fascia.codeset.UsState;
import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a claim may be filed: a row of {@code rules/claim/filing-limits.xlsx}, sheet Limits.
 *
 * @param limit the name under which a rule speaks of it, for instance UHC
 * @param network IN or OUT, null where it makes no difference
 * @param managedCare YES where it holds for managed care only, null where it makes no difference
 * @param days days after the start, the first day not counted (1 to 1100); null where it is counted in years or unknown
 * @param years calendar years after the start; null where it is counted in days
 * @param rollForward whose holidays move the last day; null where it stays
 * @param fromFirstPayer whether the clock starts on the explanation of a payer that comes first
 * @param correctedDays days for a corrected claim after the first answer; null where it keeps the first claim's limit
 */
public record FilingTerm(
        String rowId,
        String limit,
        @Nullable String payer,
        @Nullable String plan,
        @Nullable LineOfBusiness lob,
        @Nullable UsState state,
        @Nullable String network,
        @Nullable Boolean managedCare,
        @Nullable Integer days,
        @Nullable Integer years,
        @Nullable RollForward rollForward,
        boolean fromFirstPayer,
        @Nullable Integer correctedDays,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
