package health.fascia.referral.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clinic recorded that may speak against massage; null and empty lists mean that nothing was recorded.
 *
 * @param temperature degrees Celsius
 * @param systolic mm Hg
 * @param diastolic mm Hg
 * @param platelets 10^9 per liter
 * @param redFlags danger signs that are present
 * @param surgeryOn the latest surgery
 * @param surgeryRegions where it was
 * @param eventOn the latest stroke or heart event
 * @param flareRegions areas with arthritis in flare
 */
public record WarningSigns(
        @Nullable BigDecimal temperature,
        @Nullable Integer systolic,
        @Nullable Integer diastolic,
        @Nullable BigDecimal platelets,
        @Nullable Boolean anticoagulant,
        List<String> redFlags,
        @Nullable LocalDate surgeryOn,
        List<String> surgeryRegions,
        @Nullable LocalDate eventOn,
        List<String> flareRegions) {

    /** Any danger sign is present. */
    public boolean redFlagPresent() {
        return !redFlags.isEmpty();
    }

    /** The blood pressure in words, such as 180/95; a dash where a value was not taken. */
    public String pressure() {
        return (systolic == null ? "-" : systolic) + "/" + (diastolic == null ? "-" : diastolic);
    }
}
