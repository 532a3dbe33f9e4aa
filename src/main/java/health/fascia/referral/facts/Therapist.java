package health.fascia.referral.facts;

import org.jspecify.annotations.Nullable;

/** Who will treat. */
public record Therapist(
        @Nullable String npi, @Nullable String profession, @Nullable String taxonomy, @Nullable Boolean supervised) {
    /** A massage therapist by profession. */
    public @Nullable Boolean massageTherapist() {
        return profession == null ? null : profession.equals("LMT");
    }
}
