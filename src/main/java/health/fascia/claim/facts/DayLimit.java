package health.fascia.claim.facts;

import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The most units of a code on a day: a row of {@code rules/claim/edits.xlsx}, sheet Units a day.
 *
 * @param lob the line of business, null where the row holds for all
 * @param units units a day (0 to 100)
 * @param quarter the quarter whose file was read
 */
public record DayLimit(
        String rowId,
        String code,
        @Nullable LineOfBusiness lob,
        int units,
        String quarter,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
