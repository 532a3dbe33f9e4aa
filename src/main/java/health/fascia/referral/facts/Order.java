package health.fascia.referral.facts;

import java.time.LocalDate;
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
        @Nullable Purpose purpose) {}
