package health.fascia.claim.facts;

import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A modifier that may stand behind a procedure code: a row of {@code rules/claim/procedures.xlsx}, sheet Modifiers. */
public record ModifierCode(
        String rowId,
        String modifier,
        String words,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
