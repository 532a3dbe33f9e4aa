package health.fascia.claim;

import health.fascia.claim.facts.RollForward;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;

/** Legal holidays by law (5 U.S.C. 6103; RCW 1.16.050), each also on the weekday on which it is kept. */
final class LegalHolidays {

    /** Juneteenth is a federal holiday from 2021 (Public Law 117-17), in Washington from 2022. */
    private static final int JUNETEENTH = 2021;

    private static final int THIRD = 3;
    private static final int FOURTH = 4;

    private LegalHolidays() {}

    /** The day itself, or the next day that is neither on a weekend nor a holiday. */
    static LocalDate rollForward(LocalDate day, RollForward whose) {
        LocalDate next = day;
        while (!isWorkingDay(next, whose)) {
            next = next.plusDays(1);
        }
        return next;
    }

    static boolean isWorkingDay(LocalDate day, RollForward whose) {
        return !weekend(day)
                && !of(day.getYear(), whose).contains(day)
                // 1 January on a Saturday is kept on the last day of the year before.
                && !of(day.getYear() + 1, whose).contains(day);
    }

    /** The days on which a year's holidays are kept. */
    static Set<LocalDate> of(int year, RollForward whose) {
        Set<LocalDate> days = new HashSet<>();
        days.add(kept(LocalDate.of(year, Month.JANUARY, 1)));
        days.add(nth(year, Month.JANUARY, THIRD, DayOfWeek.MONDAY));
        days.add(nth(year, Month.FEBRUARY, THIRD, DayOfWeek.MONDAY));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        if (year > JUNETEENTH || year == JUNETEENTH && whose == RollForward.FEDERAL) {
            days.add(kept(LocalDate.of(year, Month.JUNE, 19)));
        }
        days.add(kept(LocalDate.of(year, Month.JULY, 4)));
        days.add(nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY));
        days.add(kept(LocalDate.of(year, Month.NOVEMBER, 11)));
        LocalDate thanksgiving = nth(year, Month.NOVEMBER, FOURTH, DayOfWeek.THURSDAY);
        days.add(thanksgiving);
        days.add(kept(LocalDate.of(year, Month.DECEMBER, 25)));
        if (whose == RollForward.FEDERAL) {
            days.add(nth(year, Month.OCTOBER, 2, DayOfWeek.MONDAY));
        } else {
            days.add(thanksgiving.plusDays(1));
        }
        return days;
    }

    private static LocalDate nth(int year, Month month, int which, DayOfWeek day) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, day));
    }

    /** A holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday after. */
    private static LocalDate kept(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
