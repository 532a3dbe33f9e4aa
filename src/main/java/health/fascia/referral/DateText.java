package health.fascia.referral;

import health.fascia.referral.CellValues.Outcome;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a date from a date cell, or from text that can mean one day only. */
final class DateText {

    private static final String CURE = "Enter it as a date, or as text such as 2026-11-09 or 9 Nov 2026.";
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:T\\d{2}:\\d{2}(?::\\d{2})?)?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[ .-]+([A-Za-z]{3,9})\\.?[ ,-]+(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([A-Za-z]{3,9})\\.? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})");
    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final int MONTHS_A_YEAR = 12;

    Outcome read(StatedCell cell) {
        if (cell.kind() == StatedCell.Kind.NUMBER) {
            return Outcome.wrong(
                    "This is a plain number, not a date.", "Format the cell as a date and check it. " + CURE);
        }
        String text = cell.text().strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), number(iso.group(2)), iso.group(3));
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return slashed(slashed);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return date(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return date(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
        }
        return Outcome.wrong("This is not a date.", CURE);
    }

    private static Outcome slashed(Matcher text) {
        int first = number(text.group(1));
        int second = number(text.group(2));
        if (first <= MONTHS_A_YEAR && second <= MONTHS_A_YEAR && first != second) {
            return Outcome.wrong("This date can be read in two ways, month first or day first.", CURE);
        }
        int month = first <= MONTHS_A_YEAR ? first : second;
        return date(text.group(3), month, String.valueOf(first <= MONTHS_A_YEAR ? second : first));
    }

    private static int month(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (String month : MONTHS) {
            if (month.startsWith(wanted)) {
                return MONTHS.indexOf(month) + 1;
            }
        }
        return 0;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Outcome date(String year, int month, String day) {
        try {
            return Outcome.of(LocalDate.of(number(year), month, number(day)).toString());
        } catch (DateTimeException e) {
            return Outcome.wrong("There is no such day.", CURE);
        }
    }
}
