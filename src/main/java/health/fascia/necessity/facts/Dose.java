package health.fascia.necessity.facts;

import health.fascia.rulebook.FromPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order against the ceiling of its severity, and what a first approval may give. */
public record Dose(
        List<String> policyRowIds,
        Severity severity,
        @Nullable Integer ordered,
        @Nullable Integer perWeek,
        @Nullable Integer weeks,
        int mostPerWeek,
        int mostWeeks,
        int mostVisits,
        int granted)
        implements FromPolicy {
    /** Frequency times weeks; null when either is unknown. */
    public @Nullable Integer planned() {
        return perWeek == null || weeks == null
                ? null
                : Integer.valueOf((int) Math.min(Integer.MAX_VALUE, (long) perWeek * weeks));
    }

    /** What the order asks for, in words. */
    public String asked() {
        List<String> parts = new ArrayList<>();
        if (ordered != null) {
            parts.add(ordered + " visits");
        }
        if (perWeek != null) {
            parts.add(perWeek + " a week");
        }
        if (weeks != null) {
            parts.add("for " + weeks + " weeks");
        }
        return parts.isEmpty() ? "no number of visits" : String.join(", ", parts);
    }

    /** The most that the severity allows, in words. */
    public String most() {
        return mostPerWeek + " a week for " + mostWeeks + " weeks, " + mostVisits + " visits";
    }
}
