package health.fascia.referral.facts;

import health.fascia.codeset.UsState;
import java.math.BigDecimal;
import java.time.LocalDate;
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
        @Nullable String claimNumber) {}
