package health.fascia.licensure.facts;

import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How fresh proof of a license must be: a row of {@code rules/licensure/checks.xlsx}, sheet Checks.
 *
 * @param verifiedDays days for which a look at the register counts (1 to 366)
 * @param rowMonths months after which a row of the states must be read again (1 to 120)
 */
public record LicenseChecks(
        String rowId,
        int verifiedDays,
        int rowMonths,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
