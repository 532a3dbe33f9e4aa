package health.fascia.coverage.facts;

import health.fascia.rulebook.FromPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The company that reviews for the plan, with the plan's own numbers before those of the payer and of the vendor.
 *
 * @param vendor the company
 * @param freeVisits visits of an episode before its review
 * @param lateDays days after the first visit in which the request must be sent; null without limit
 */
public record UtilizationReview(List<String> policyRowIds, String vendor, int freeVisits, @Nullable Integer lateDays)
        implements FromPolicy {}
