package health.fascia.licensure.facts;

import health.fascia.codeset.UsState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the therapist's credentials, as verified. */
public record Credential(
        UsState state,
        String title,
        String status,
        @Nullable LocalDate issued,
        @Nullable LocalDate expires,
        @Nullable LocalDate renewed,
        @Nullable LocalDate registrationExpires,
        @Nullable String conditions,
        List<String> endorsements,
        @Nullable String supervisor,
        @Nullable String multistateNumber,
        @Nullable LocalDate verifiedOn) {
    /** Whether the endorsement stands on the license. */
    public boolean endorsed(String endorsement) {
        return endorsements.contains(endorsement);
    }

    /** The last day on which it holds: New York's license is permanent and its registration ends; null when unknown. */
    public @Nullable LocalDate holdsThrough() {
        return state == UsState.NY && registrationExpires != null ? registrationExpires : expires;
    }

    /** Days from its last day to a later day, 0 or less while it holds; null when the last day is unknown. */
    public @Nullable Long daysExpired(LocalDate day) {
        LocalDate last = holdsThrough();
        return last == null ? null : day.toEpochDay() - last.toEpochDay();
    }

    /** Days from its last day to its renewal; null when either is unknown. */
    public @Nullable Long daysRenewedLate() {
        LocalDate last = holdsThrough();
        return last == null || renewed == null ? null : renewed.toEpochDay() - last.toEpochDay();
    }
}
