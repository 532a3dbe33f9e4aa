package health.fascia.necessity.facts;

import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.Allowed;
import health.fascia.rulebook.Key;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The most that a severity may be given: a row of {@code rules/necessity/dosage.xlsx}, sheet Ceilings.
 *
 * @param lob the line of business, null where the row holds for every line without a row of its own
 * @param severity the severity, null where the row holds for every severity
 * @param visitsPerWeek visits a week (1 to 7)
 * @param weeks weeks of the course (1 to 52)
 * @param visits visits in the episode (1 to 100)
 * @param firstApproval visits of the first approval, the trial (1 to 100; of it and {@code visits} the smaller counts)
 */
public record DosageCeiling(
        String rowId,
        @Key @Nullable LineOfBusiness lob,
        @Key @Nullable Severity severity,
        @Allowed(min = 1, max = 7) int visitsPerWeek,
        @Allowed(min = 1, max = 52) int weeks,
        @Allowed(min = 1, max = 100) int visits,
        @Allowed(min = 1, max = 100) int firstApproval,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
