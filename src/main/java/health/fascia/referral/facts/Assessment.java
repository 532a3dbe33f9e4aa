package health.fascia.referral.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the clinician found and expects.
 *
 * @param onsetHour the hour of the onset (0 to 23), for injuries of the last days
 * @param visitHour the hour of the visit (0 to 23)
 */
public record Assessment(
        @Nullable LocalDate onset,
        @Nullable Integer limitCount,
        @Nullable Boolean painRegionNamed,
        @Nullable Boolean symptoms,
        @Nullable String phase,
        @Nullable Boolean expectImprovement,
        @Nullable Boolean homeProgramEnough,
        @Nullable Boolean activeCare,
        @Nullable Boolean dangerSignsRuledOut,
        @Nullable Integer onsetHour,
        @Nullable Integer visitHour) {

    private static final int HOURS_A_DAY = 24;

    /** Full weeks from the onset to a day; null when the onset is unknown. */
    public @Nullable Long weeksUntil(LocalDate day) {
        return onset == null ? null : ChronoUnit.WEEKS.between(onset, day);
    }

    /** Days from the onset to a day; null when the onset is unknown. */
    public @Nullable Long daysUntil(LocalDate day) {
        return onset == null ? null : day.toEpochDay() - onset.toEpochDay();
    }

    /** Whether the onset lies less than a number of hours before a visit on a day; null when that cannot be told. */
    public @Nullable Boolean youngerThanHours(int hours, LocalDate day) {
        if (onset == null) {
            return null;
        }
        long days = day.toEpochDay() - onset.toEpochDay();
        if (onsetHour != null && visitHour != null) {
            return days * HOURS_A_DAY + visitHour - onsetHour < hours;
        }
        if ((days + 1) * HOURS_A_DAY <= hours) {
            return true;
        }
        return (days - 1) * HOURS_A_DAY >= hours ? Boolean.FALSE : null;
    }
}
