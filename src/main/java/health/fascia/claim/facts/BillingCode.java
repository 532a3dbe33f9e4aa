package health.fascia.claim.facts;

import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A procedure code: a row of {@code rules/claim/procedures.xlsx}, sheet Codes. A code that ended is invalid afterwards.
 *
 * @param words what is done, in our own words
 * @param timed whether its units are counted from minutes
 * @param minutes minutes of a unit where it is timed (1 to 120)
 * @param kind THERAPY, MODALITY, MANIPULATION or EVALUATION
 * @param disciplineModifier whether it is one of the codes that want GP, GO or GN under a plan of therapy
 * @param oncePerDay whether more than one unit a day is never payable
 */
public record BillingCode(
        String rowId,
        String code,
        String words,
        boolean timed,
        @Nullable Integer minutes,
        String kind,
        boolean disciplineModifier,
        boolean oncePerDay,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
