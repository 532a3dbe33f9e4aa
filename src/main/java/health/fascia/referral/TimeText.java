package health.fascia.referral;

import health.fascia.referral.CellValues.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a time of day, to the minute, from a cell of a spreadsheet or from text. */
final class TimeText {

    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})[:.h](\\d{2})(?::\\d{2})? *([AaPp])?\\.?(?:[Mm]\\.?)?");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2}) *([AaPp])\\.?[Mm]\\.?");
    private static final BigDecimal DAY_MINUTES = BigDecimal.valueOf(24 * 60);
    private static final int NOON = 12;
    private static final int TIME_BEGINS = 11;

    private TimeText() {}

    /** The time as 14:30; a spreadsheet keeps a time as the part of the day that has passed. */
    static Outcome read(StatedCell cell) {
        String text = cell.text().strip();
        if (cell.kind() == StatedCell.Kind.NUMBER) {
            return ofNumber(text);
        }
        if (cell.kind() == StatedCell.Kind.DATE) {
            return text.length() > TIME_BEGINS ? Outcome.of(text.substring(TIME_BEGINS)) : wrong();
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return time(clock.group(1), clock.group(2), clock.group(3));
        }
        Matcher hour = HOUR.matcher(text);
        return hour.matches() ? time(hour.group(1), "00", hour.group(2)) : wrong();
    }

    private static Outcome ofNumber(String text) {
        BigDecimal part;
        try {
            part = new BigDecimal(text);
        } catch (NumberFormatException tooLarge) {
            return wrong();
        }
        if (part.signum() < 0 || part.compareTo(BigDecimal.ONE) >= 0) {
            return wrong();
        }
        int minutes =
                part.multiply(DAY_MINUTES).setScale(0, RoundingMode.HALF_UP).intValueExact();
        return Outcome.of(LocalTime.MIN.plusMinutes(minutes).toString());
    }

    private static Outcome time(String hours, String minutes, @Nullable String half) {
        int hour = Integer.parseInt(hours);
        if (half != null) {
            if (hour < 1 || hour > NOON) {
                return wrong();
            }
            boolean afternoon = half.toLowerCase(Locale.ROOT).equals("p");
            hour = hour % NOON + (afternoon ? NOON : 0);
        }
        try {
            return Outcome.of(LocalTime.of(hour, Integer.parseInt(minutes)).toString());
        } catch (DateTimeException noSuchTime) {
            return wrong();
        }
    }

    private static Outcome wrong() {
        return Outcome.wrong("This is not a time of day.", "Write it as 14:30 or 2:30 PM.");
    }
}
