package health.fascia.necessity.facts;

import health.fascia.rulebook.Allowed;
import health.fascia.rulebook.Key;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Codes that are not valid on a date of service, because they ended, had not begun or are too short to be billed: a row of
 * {@code rules/necessity/conditions.xlsx}, sheet Ended codes. From and through are the dates on which they are NOT valid.
 *
 * @param codes the codes without dots, as character classes
 */
public record EndedCode(
        String rowId,
        @Key(gapsAllowed = true) @Allowed(codes = true) String codes,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
