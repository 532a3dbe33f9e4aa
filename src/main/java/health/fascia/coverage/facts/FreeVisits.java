package health.fascia.coverage.facts;

import health.fascia.codeset.UsState;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Visits for which the law of a state lets no plan ask permission: a row of {@code rules/coverage/visit-limits.xlsx}, sheet
 * Free visits.
 *
 * @param state the state that regulates the plan
 * @param visits visits of an episode (0 to 100)
 */
public record FreeVisits(
        String rowId,
        UsState state,
        int visits,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
