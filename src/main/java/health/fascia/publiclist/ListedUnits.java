package health.fascia.publiclist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The most units of a procedure code on a day (MUE).
 *
 * @param code the procedure code
 * @param units units a day
 * @param from the first day of the quarter whose file was read
 * @param through the day before the next file that was read, null for the newest
 * @param source the published file
 */
public record ListedUnits(String code, int units, LocalDate from, @Nullable LocalDate through, String source) {}
