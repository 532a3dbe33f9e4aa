package health.fascia.necessity.facts;

import health.fascia.rulebook.Allowed;
import health.fascia.rulebook.Key;
import health.fascia.rulebook.PolicyRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From which score on a severity holds, up to the next band of the same measure: a row of
 * {@code rules/necessity/measures.xlsx}, sheet Bands.
 *
 * @param measure the measure's short name
 * @param fromScore the lowest score of the band, included, in the points of the instrument
 */
public record SeverityBand(
        String rowId,
        @Key String measure,
        @Allowed BigDecimal fromScore,
        @Key Severity severity,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
