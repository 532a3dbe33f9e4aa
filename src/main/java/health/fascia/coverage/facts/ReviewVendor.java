package health.fascia.coverage.facts;

import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A company that reviews care for payers: a row of {@code rules/coverage/massage-terms.xlsx}, sheet Vendors.
 *
 * @param freeVisits visits of an episode before its review, where the plan names no number (0 to 100)
 */
public record ReviewVendor(
        String rowId,
        String vendor,
        int freeVisits,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
