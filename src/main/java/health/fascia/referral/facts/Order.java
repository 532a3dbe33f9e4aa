package health.fascia.referral.facts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The prescriber's written order. */
public record Order(
        @Nullable Boolean onFile,
        @Nullable Boolean signed,
        @Nullable LocalDate date,
        @Nullable String service,
        boolean namesDiagnosis,
        boolean namesRegion,
        @Nullable Integer visits,
        @Nullable Integer perWeek,
        @Nullable Integer weeks,
        @Nullable Purpose purpose) {

    /** What a complete order would have and this one does not, in words; empty when nothing is missing. */
    public String missingParts() {
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("the signature", Boolean.TRUE.equals(signed));
        parts.put("the date", date != null);
        parts.put("a diagnosis", namesDiagnosis);
        parts.put("the service", service != null);
        parts.put("the body area", namesRegion);
        parts.put("the frequency", perWeek != null);
        parts.put("the number of visits or weeks", weeks != null || visits != null);
        return parts.entrySet().stream()
                .filter(part -> !part.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }
}
