package health.fascia.referral.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payer's permission as the referral states it.
 *
 * @param authority who gave it: PAYER, HOTLINE, CLAIM_MANAGER or VA
 * @param visits visits that it permits
 * @param codes procedure codes that it names; empty where it names none
 * @param npi the therapist whom it names
 * @param homeAllowed whether it allows treatment away from the usual place
 */
public record Authorization(
        @Nullable String number,
        @Nullable String authority,
        @Nullable LocalDate requested,
        @Nullable LocalDate issued,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Integer visits,
        List<String> codes,
        @Nullable String npi,
        @Nullable Boolean homeAllowed) {
    /** Days from a day to the request, that day not counted; null when the request has no date. */
    public @Nullable Long requestedAfter(LocalDate day) {
        return requested == null ? null : ChronoUnit.DAYS.between(day, requested);
    }
}
