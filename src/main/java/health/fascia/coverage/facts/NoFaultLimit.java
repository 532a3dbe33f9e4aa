package health.fascia.coverage.facts;

import health.fascia.codeset.UsState;
import health.fascia.rulebook.PolicyRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a state's no-fault cover pays at least: a row of {@code rules/coverage/spending.xlsx}, sheet No-fault.
 *
 * @param amount US dollars, unless more was bought
 * @param years years from the accident in which it pays; null without limit
 */
public record NoFaultLimit(
        String rowId,
        UsState state,
        BigDecimal amount,
        @Nullable Integer years,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {

    /** Whether a day lies after the years from an accident; null when the day of the accident is unknown. */
    public @Nullable Boolean overOn(@Nullable LocalDate accident, LocalDate day) {
        if (years == null) {
            return false;
        }
        return accident == null ? null : day.isAfter(accident.plusYears(years));
    }
}
