package health.fascia.treatment.facts;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A visit of a course, held or planned, as it is stated and as it stands among the others.
 *
 * @param planned whether it has not been held yet
 * @param number its number in the course, from 1
 * @param otherState whether it is in another state than the one of the referral
 * @param otherTherapist whether somebody else treats than the therapist of the referral
 * @param firstVisit the first visit of the course
 * @param start when it began, such as 14:30
 * @param end when it ended
 * @param minutesStated the minutes by code as the clinic wrote them; null where it wrote none
 * @param minutes all hands-on minutes; null where they are blank or cannot be read
 * @param noteWritten whether its signed note is on file
 * @param repeated whether another visit of the patient on the day says the same or overlaps in time
 * @param therapistElsewhere whether the therapist treats somebody else at an overlapping time
 * @param visitsSinceScore visits since the latest score, without this one
 * @param lastScore the day of the latest score; null where there is none
 */
public record Session(
        LocalDate date,
        boolean planned,
        int number,
        boolean otherState,
        boolean otherTherapist,
        LocalDate firstVisit,
        @Nullable String start,
        @Nullable String end,
        @Nullable String minutesStated,
        @Nullable Integer minutes,
        @Nullable Boolean noteWritten,
        boolean repeated,
        boolean therapistElsewhere,
        int visitsSinceScore,
        @Nullable LocalDate lastScore) {

    /** Minutes from start to end, none or less where it ends before it begins; null where a time is not stated. */
    public @Nullable Integer length() {
        return start == null || end == null
                ? null
                : Integer.valueOf((int) Duration.between(LocalTime.parse(start), LocalTime.parse(end))
                        .toMinutes());
    }

    /** Whether minutes are stated that cannot be read. */
    public boolean minutesUnreadable() {
        return minutesStated != null && minutes == null;
    }

    /** The last day of a number of months from the latest score, or from the first visit where that is later. */
    public LocalDate scoreMonthsEnd(int months) {
        LocalDate since = lastScore == null || lastScore.isBefore(firstVisit) ? firstVisit : lastScore;
        return since.plusMonths(months);
    }

    /** Visits of a yearly limit used before this one: those known when benefits were verified, and those held since. */
    public @Nullable Integer usedBefore(@Nullable Integer usedWhenVerified) {
        return usedWhenVerified == null ? null : Integer.valueOf(usedWhenVerified + number - 1);
    }

    /** Whether a day lies before the course; null when the day is unknown. */
    public @Nullable Boolean courseBeganAfter(@Nullable LocalDate day) {
        return day == null ? null : Boolean.valueOf(day.isBefore(firstVisit));
    }
}
