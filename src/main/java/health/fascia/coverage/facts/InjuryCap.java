package health.fascia.coverage.facts;

import health.fascia.codeset.UsState;
import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The most visits for one injury: a row of {@code rules/coverage/visit-limits.xlsx}, sheet Injury caps.
 *
 * @param disciplines the disciplines that are counted, each by itself
 * @param visits visits of a discipline for the injury (1 to 200)
 * @param injuredFrom the first day of injury for which the cap holds
 */
public record InjuryCap(
        String rowId,
        LineOfBusiness lob,
        UsState state,
        List<String> disciplines,
        int visits,
        LocalDate injuredFrom,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {

    /** Whether visits of a discipline are counted; null when the discipline is unknown. */
    public @Nullable Boolean counts(@Nullable String discipline) {
        return discipline == null ? null : disciplines.contains(discipline);
    }
}
