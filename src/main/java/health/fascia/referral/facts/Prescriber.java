package health.fascia.referral.facts;

import health.fascia.codeset.Npi;
import org.jspecify.annotations.Nullable;

/** Who signed the order. */
public record Prescriber(
        @Nullable String npi, @Nullable String profession, @Nullable String role, @Nullable Boolean relative) {
    /** Whether the NPI has ten digits and a check digit that fits; null when no NPI was given. */
    public @Nullable Boolean npiValid() {
        return npi == null ? null : Npi.isValid(npi);
    }

    /** Dentists may order for the jaw only. */
    public @Nullable Boolean dentist() {
        return profession == null ? null : profession.equals("DDS") || profession.equals("DMD");
    }

    /** A physician: MD or DO; null when the profession is unknown. */
    public @Nullable Boolean physician() {
        return profession == null ? null : profession.equals("MD") || profession.equals("DO");
    }
}
