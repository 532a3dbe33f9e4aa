package health.fascia.referral.facts;

import health.fascia.codeset.UsState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The treatment at its place on its first date of service; the date decides which rules hold. */
public record Service(
        LocalDate date,
        UsState state,
        String place,
        @Nullable String setting,
        @Nullable String technique,
        @Nullable String modality,
        @Nullable Boolean telehealth,
        @Nullable Boolean establishmentLicensed,
        @Nullable String localPermit) {
    /** Days from an earlier day to the date of service, the earlier day not counted; null when that day is unknown. */
    public @Nullable Long daysAfter(@Nullable LocalDate earlier) {
        return earlier == null ? null : date.toEpochDay() - earlier.toEpochDay();
    }

    /** An office or facility of a health care provider. */
    public @Nullable Boolean healthCareSetting() {
        return setting == null ? null : setting.equals("PHYSICIAN_OFFICE") || setting.equals("HOSPITAL");
    }
}
