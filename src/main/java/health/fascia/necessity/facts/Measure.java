package health.fascia.necessity.facts;

import health.fascia.rulebook.Allowed;
import health.fascia.rulebook.Key;
import health.fascia.rulebook.PolicyRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome measure: a row of {@code rules/necessity/measures.xlsx}, sheet Measures.
 *
 * @param measure its short name as the intake workbook names it, for instance NDI
 * @param lowest the lowest possible score, in the points of the instrument
 * @param highest the highest possible score
 * @param mcid the smallest change that matters, in points or in percent of the baseline as {@code mcidKind} says
 * @param mdc the smallest change that is more than measurement error, in points; null when unknown
 * @param regions the areas that it covers, or ALL; empty where only a condition names it as its default measure
 * @param kind PAIN, FUNCTION or SYMPTOM
 */
public record Measure(
        String rowId,
        @Key String measure,
        String name,
        @Allowed BigDecimal lowest,
        @Allowed BigDecimal highest,
        Direction direction,
        @Allowed BigDecimal mcid,
        ChangeKind mcidKind,
        @Allowed @Nullable BigDecimal mdc,
        List<String> regions,
        @Allowed(words = {"PAIN", "FUNCTION", "SYMPTOM"}) String kind,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {

    /** Whether it covers an area by itself. */
    public boolean covers(String region) {
        return regions.contains("ALL") || regions.contains(region);
    }

    /** Whether a score can exist on this instrument. */
    public boolean inRange(BigDecimal score) {
        return score.compareTo(lowest) >= 0 && score.compareTo(highest) <= 0;
    }
}
