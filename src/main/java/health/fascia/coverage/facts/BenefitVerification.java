package health.fascia.coverage.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
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
        @Nullable Integer visitsUsed,
        @Nullable Boolean supplementalMassage,
        @Nullable Boolean standaloneMassage,
        @Nullable Boolean washingtonRegulated,
        @Nullable Integer combinedLimit,
        @Nullable Integer combinedUsed,
        @Nullable BigDecimal deductibleLeft,
        @Nullable Integer maxMinutes) {

    /** Whether it was made in an earlier plan year than that of a day; a plan year begins on January 1 unless stated. */
    public @Nullable Boolean inEarlierPlanYearThan(LocalDate day) {
        return verifiedOn == null ? null : planYear(verifiedOn) < planYear(day);
    }

    private int planYear(LocalDate day) {
        MonthDay start = planYearStarts == null ? MonthDay.of(1, 1) : MonthDay.from(planYearStarts);
        return day.isBefore(start.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
    }
}
