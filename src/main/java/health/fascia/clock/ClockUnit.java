package health.fascia.clock;

import health.fascia.rulebook.Informs;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** In what a limit is counted. */
public enum ClockUnit {
    /** Of the whole day on which the clock starts: 72 hours end with the second day after it. Nights know days only. */
    @Informs("the day by which a case is decided")
    HOURS {
        @Override
        LocalDate after(LocalDate start, int limit) {
            return start.plusDays(Math.max(0, limit / HOURS_A_DAY - 1L));
        }
    },
    /** The day on which the clock starts is not counted. */
    @Informs("the day by which a case is decided")
    CALENDAR_DAYS {
        @Override
        LocalDate after(LocalDate start, int limit) {
            return start.plusDays(limit);
        }
    },
    /** Monday to Friday. A holiday counts as a day of business, so that we are early rather than late. */
    @Informs("the day by which a case is decided")
    BUSINESS_DAYS {
        @Override
        LocalDate after(LocalDate start, int limit) {
            LocalDate day = start;
            for (int left = limit; left > 0; left--) {
                day = day.plusDays(1);
                while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                    day = day.plusDays(1);
                }
            }
            return day;
        }
    };

    private static final int HOURS_A_DAY = 24;

    /** The last day of a limit that starts on a day. */
    abstract LocalDate after(LocalDate start, int limit);
}
