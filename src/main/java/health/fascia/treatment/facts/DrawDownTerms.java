package health.fascia.treatment.facts;

import health.fascia.rulebook.Allowed;
import health.fascia.rulebook.Informs;
import health.fascia.rulebook.Key;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How early a night warns that a permission runs out: a row of {@code rules/treatment/draw-down.xlsx}, sheet Warnings. No
 * rule looks at it.
 *
 * @param payer the payer; null where the row holds for every payer without a row of its own
 * @param visits so many visits left, or fewer (0 to 60)
 * @param units so many units left, or fewer (0 to 500)
 * @param days so many days to the last day, or fewer (0 to 120)
 */
public record DrawDownTerms(
        String rowId,
        @Informs("the warnings of a night") @Key @Nullable String payer,
        @Informs("the warnings of a night") @Allowed(max = 60) int visits,
        @Informs("the warnings of a night") @Allowed(max = 500) int units,
        @Informs("the warnings of a night") @Allowed(max = 120) int days,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
