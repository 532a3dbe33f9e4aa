package health.fascia.referral.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What the clinician found and expects. */
public record Assessment(
        @Nullable LocalDate onset,
        @Nullable Integer limitCount,
        @Nullable Boolean painRegionNamed,
        @Nullable Boolean symptoms,
        @Nullable String phase,
        @Nullable Boolean expectImprovement,
        @Nullable Boolean homeProgramEnough,
        @Nullable Boolean activeCare,
        @Nullable Boolean dangerSignsRuledOut) {
    /** Full weeks from the onset to a day; null when the onset is unknown. */
    public @Nullable Long weeksUntil(LocalDate day) {
        return onset == null ? null : ChronoUnit.WEEKS.between(onset, day);
    }

    /** Days from the onset to a day; null when the onset is unknown. */
    public @Nullable Long daysUntil(LocalDate day) {
        return onset == null ? null : ChronoUnit.DAYS.between(onset, day);
    }
}
