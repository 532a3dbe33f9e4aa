package health.fascia.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Turns Excel's day numbers into dates. */
final class SerialDate {

    private static final int DAY_SECONDS = 86_400;
    /** Excel believes that 1900 was a leap year: its day 60 is 29 February 1900, which never was. */
    private static final int NO_DAY = 60;

    private static final LocalDate BEFORE_1900_FEBRUARY = LocalDate.of(1899, 12, 31);
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    /** 9999-12-31, Excel's last day, in the 1900 system; the 1904 system is 1,462 days behind. */
    private static final int LAST_1900 = 2_958_465;

    private static final int BEHIND_1904 = 1_462;

    private SerialDate() {}

    /** ISO text, or null when the number is a time of day only, or no day that Excel knows. */
    static @Nullable String of(double serial, boolean date1904) {
        if (!(serial >= 1 && serial < LAST_1900 + 1.0)) {
            return null;
        }
        long seconds = Math.round((serial - Math.floor(serial)) * DAY_SECONDS);
        long day = (long) Math.floor(serial) + seconds / DAY_SECONDS;
        LocalDate date = day(day, date1904);
        if (date == null) {
            return null;
        }
        int minutes = (int) (seconds % DAY_SECONDS / 60);
        if (seconds % DAY_SECONDS == 0) {
            return date.toString();
        }
        return text(date.atTime(minutes / 60, minutes % 60));
    }

    /** The date and time as cells give them: to the minute, 16 characters. */
    static String text(LocalDateTime time) {
        return time.toString().substring(0, 16);
    }

    private static @Nullable LocalDate day(long day, boolean date1904) {
        if (date1904) {
            return day > LAST_1900 - BEHIND_1904 ? null : FROM_1904.plusDays(day);
        }
        if (day == NO_DAY || day > LAST_1900) {
            return null;
        }
        return (day < NO_DAY ? BEFORE_1900_FEBRUARY : BEFORE_1900).plusDays(day);
    }
}
