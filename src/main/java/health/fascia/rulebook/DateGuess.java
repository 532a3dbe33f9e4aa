package health.fascia.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses the date behind a text that is none: another order of its parts, or a day that its month does not have. */
final class DateGuess {

    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})");
    private static final int MONTHS = 12;

    /** A date that lost its format shows the number of days since this day. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    /** From 2000 to 2099. */
    private static final Pattern SERIAL = Pattern.compile("(?:3[7-9]|[4-6][0-9]|7[0-2])[0-9]{3}");

    private DateGuess() {}

    static Optional<LocalDate> guess(String text) {
        Matcher first = YEAR_FIRST.matcher(text.strip());
        if (first.matches()) {
            return date(first.group(1), Integer.parseInt(first.group(2)), Integer.parseInt(first.group(3)));
        }
        if (SERIAL.matcher(text.strip()).matches()) {
            return Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(text.strip())));
        }
        Matcher last = YEAR_LAST.matcher(text.strip());
        if (!last.matches()) {
            return Optional.empty();
        }
        int one = Integer.parseInt(last.group(1));
        int two = Integer.parseInt(last.group(2));
        // The month stands first in the United States; where it cannot be one, the day does.
        return one <= MONTHS ? date(last.group(3), one, two) : date(last.group(3), two, one);
    }

    private static Optional<LocalDate> date(String year, int month, int day) {
        try {
            YearMonth of = YearMonth.of(Integer.parseInt(year), month);
            return day < 1 || day > 31 ? Optional.empty() : Optional.of(of.atDay(Math.min(day, of.lengthOfMonth())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
