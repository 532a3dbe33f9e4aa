package health.fascia.referral.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The latest progress report of a course.
 *
 * @param date its day; null when there is none
 * @param visitsSince visits since that day; null when not stated
 * @param measured whether it holds a score of an outcome measure
 */
public record ProgressReport(@Nullable LocalDate date, @Nullable Integer visitsSince, boolean measured) {

    /** Whether it is no older than some months on a day; false when there is none. */
    public boolean within(int months, LocalDate day) {
        return date != null && !date.plusMonths(months).isBefore(day);
    }
}
