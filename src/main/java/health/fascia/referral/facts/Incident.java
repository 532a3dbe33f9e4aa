package health.fascia.referral.facts;

import health.fascia.codeset.UsState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Where the complaint comes from, and the accident cover. */
public record Incident(
        Cause cause,
        @Nullable LocalDate accidentOn,
        @Nullable UsState accidentState,
        @Nullable LocalDate firstCareOn,
        @Nullable Boolean noFaultOpen,
        @Nullable BigDecimal paidToDate,
        @Nullable BigDecimal limit,
        @Nullable String claimNumber) {

    /** Days from the accident to first care, the day of the accident not counted; null when either is unknown. */
    public @Nullable Long daysToFirstCare() {
        return accidentOn == null || firstCareOn == null ? null : ChronoUnit.DAYS.between(accidentOn, firstCareOn);
    }
}
