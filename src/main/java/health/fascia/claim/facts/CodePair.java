package health.fascia.claim.facts;

import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Two codes that are not paid together on a day: a row of {@code rules/claim/edits.xlsx}, sheet Pairs.
 *
 * @param column1 the code that is paid
 * @param column2 the code that falls
 * @param indicator 0 no modifier helps, 1 a modifier may help, 9 the pair ended
 * @param quarter the quarter whose file was read
 */
public record CodePair(
        String rowId,
        String column1,
        String column2,
        int indicator,
        String quarter,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
