package health.fascia.coverage.facts;

import health.fascia.codeset.UsState;
import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From which visit of a claim on permission is needed, and whose: a row of {@code rules/coverage/visit-limits.xlsx}, sheet Gates.
 *
 * @param throughVisit the last visit of the gate; null when it has no end
 * @param authority who must permit: PAYER, HOTLINE or CLAIM_MANAGER; null where nobody need
 */
public record AuthorizationGate(
        String rowId,
        LineOfBusiness lob,
        UsState state,
        int fromVisit,
        @Nullable Integer throughVisit,
        @Nullable String authority,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {

    /** Whether a visit falls into the gate. */
    public boolean holds(int visit) {
        return visit >= fromVisit && (throughVisit == null || visit <= throughVisit);
    }
}
