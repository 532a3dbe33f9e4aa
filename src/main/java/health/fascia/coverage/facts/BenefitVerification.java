package health.fascia.coverage.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the payer answered when benefits were verified; the latest answer before the first visit. */
public record BenefitVerification(
        @Nullable LocalDate verifiedOn,
        @Nullable String massageBenefit,
        @Nullable Boolean acceptsMassageTherapist,
        @Nullable String network,
        @Nullable Boolean outOfNetworkBenefit,
        @Nullable Boolean priorAuthorization,
        @Nullable LocalDate planYearStarts,
        @Nullable LocalDate coverageFrom,
        @Nullable LocalDate coverageThrough,
        @Nullable Integer visitLimit,
        @Nullable Integer visitsUsed) {}
