package health.fascia.necessity.facts;

import health.fascia.rulebook.FromPolicy;
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
        return perWeek == null || weeks == null ? null : perWeek * weeks;
    }
}
