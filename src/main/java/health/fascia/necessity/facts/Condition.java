package health.fascia.necessity.facts;

import health.fascia.rulebook.Allowed;
import health.fascia.rulebook.Key;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family of diagnosis codes: a row of {@code rules/necessity/conditions.xlsx}, sheet Families.
 *
 * @param codes the codes of the family, without dots, as character classes such as {@code S13[489]XX[ADS]}
 * @param regions the areas that the family supports, or one of BY_ORDER, BY_CODE, SYSTEMIC, NONE
 * @param measures default outcome measures, or {@code regional}
 * @param sides whether left and right have codes of their own
 * @param unspecifiedSide the codes that leave the side open, written like {@code codes}; null when there are none
 */
public record Condition(
        @Key String rowId,
        String condition,
        @Allowed(codes = true) String codes,
        List<String> regions,
        ConditionRole role,
        List<String> measures,
        boolean sides,
        @Allowed(codes = true) @Nullable String unspecifiedSide,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
