package health.fascia.necessity.facts;

import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A family of conditions that a payer names as an indication for massage: a row of {@code rules/necessity/indications.xlsx}, sheet Indications.
 *
 * @param family the family of conditions, or the beginning of a code
 */
public record Indication(
        String rowId,
        LineOfBusiness lob,
        String family,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
