package health.fascia.referral.facts;

import org.jspecify.annotations.Nullable;

/**
 * Who will treat.
 *
 * @param billedUnder the NPI under which the visit is billed, where it is not the therapist's own
 */
public record Therapist(
        @Nullable String npi,
        @Nullable String profession,
        @Nullable String taxonomy,
        @Nullable Boolean supervised,
        @Nullable String billedUnder) {
    /** A massage therapist by profession. */
    public @Nullable Boolean massageTherapist() {
        return profession == null ? null : profession.equals("LMT");
    }

    /** Billed under the number of somebody else. */
    public boolean billedUnderOther() {
        return billedUnder != null && !billedUnder.equals(npi);
    }
}
