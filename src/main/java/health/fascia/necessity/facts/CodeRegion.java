package health.fascia.necessity.facts;

import health.fascia.rulebook.Allowed;
import health.fascia.rulebook.Key;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The areas of some codes of a family that says BY_CODE: a row of {@code rules/necessity/conditions.xlsx}, sheet Regions by code.
 *
 * @param family the family id, for instance F-JOINTPAIN
 * @param codes the codes without dots, as character classes such as {@code M2551.*}
 * @param regions the areas that these codes support
 */
public record CodeRegion(
        String rowId,
        @Key String family,
        @Key @Allowed(codes = true) String codes,
        List<String> regions,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
