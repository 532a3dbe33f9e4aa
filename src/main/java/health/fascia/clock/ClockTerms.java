package health.fascia.clock;

import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.Allowed;
import health.fascia.rulebook.Informs;
import health.fascia.rulebook.Key;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * In which time a request is decided: a row of {@code rules/coverage/clocks.xlsx}, sheet Clocks. No rule looks at it.
 *
 * @param payer the payer; null where the row holds for every payer of its line of business
 * @param lob the line of business; null where the row holds for all that have no row of their own
 * @param limit 1 to 1000, in the unit
 * @param pausesForDocuments whether the clock stands still while the sender owes documents
 * @param extensionDays calendar days by which the decision may be put off once (0 to 60)
 * @param warningDays so many days before the end the case is at risk (0 to 60)
 */
public record ClockTerms(
        String rowId,
        @Informs("the clock") @Key @Nullable String payer,
        @Informs("the clock") @Key @Nullable LineOfBusiness lob,
        @Informs("the clock") @Key RequestKind request,
        @Informs("the clock") @Allowed(min = 1, max = 1000) int limit,
        @Informs("the clock") ClockUnit unit,
        @Informs("the clock") boolean pausesForDocuments,
        @Informs("the clock") @Allowed(max = 60) int extensionDays,
        @Informs("the clock") @Allowed(max = 60) int warningDays,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {

    /** The last day for a decision, when the clock starts on a day and never stands still. */
    public LocalDate due(LocalDate start) {
        return unit.after(start, limit);
    }
}
