package health.fascia.referral.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The payer's permission as the referral states it.
 *
 * @param authority who gave it: PAYER, HOTLINE, CLAIM_MANAGER or VA
 * @param visits visits that it permits
 */
public record Authorization(
        @Nullable String number,
        @Nullable String authority,
        @Nullable LocalDate requested,
        @Nullable LocalDate issued,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Integer visits) {}
