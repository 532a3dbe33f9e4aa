package health.fascia.coverage.facts;

import health.fascia.codeset.UsState;
import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.PolicyRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The most that is paid for a day: a row of {@code rules/coverage/spending.xlsx}, sheet Daily caps.
 *
 * @param therapyMaximum US dollars a day for physical and occupational therapy
 * @param percent the part of it that massage is paid (0 to 100)
 */
public record DailyCap(
        String rowId,
        LineOfBusiness lob,
        UsState state,
        BigDecimal therapyMaximum,
        BigDecimal percent,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {

    /** The most for massage on a day, in US dollars. */
    public BigDecimal massageMaximum() {
        return therapyMaximum.multiply(percent).movePointLeft(2);
    }
}
