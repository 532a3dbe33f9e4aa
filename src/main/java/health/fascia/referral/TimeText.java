package health.fascia.referral;

import health.fascia.referral.CellValues.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time of day from a time cell, or from text that can mean one time only; gives it as hours and minutes. */
final class TimeText {

    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})[:.](\\d{2})(?::\\d{2})?\\s*([ap])?\\.?(?:m\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T(\\d{2}:\\d{2}).*");
    private static final int MINUTES_A_DAY = 1_440;
    private static final int HALF = 12;
    private static final int MINUTES = 60;

    private TimeText() {}

    static Outcome read(StatedCell cell) {
        String text = cell.text().strip();
        Matcher dated = WITH_DATE.matcher(text);
        if (dated.matches()) {
            return Outcome.of(dated.group(1));
        }
        if (cell.kind() == StatedCell.Kind.NUMBER) {
            return fraction(text);
        }
        Matcher clock = CLOCK.matcher(text);
        return clock.matches() ? clock(clock) : wrong();
    }

    /** Spreadsheets keep a time as a part of a day: 0.5 is noon. */
    private static Outcome fraction(String text) {
        BigDecimal part = new BigDecimal(text);
        if (part.signum() < 0 || part.compareTo(BigDecimal.ONE) >= 0) {
            return wrong();
        }
        int minute = part.multiply(BigDecimal.valueOf(MINUTES_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        return minute == MINUTES_A_DAY ? wrong() : time(minute / MINUTES, minute % MINUTES);
    }

    private static Outcome clock(Matcher clock) {
        int hour = Integer.parseInt(clock.group(1));
        int minute = Integer.parseInt(clock.group(2));
        String half = clock.group(3);
        if (half == null) {
            return hour < 2 * HALF && minute < MINUTES ? time(hour, minute) : wrong();
        }
        if (hour < 1 || hour > HALF || minute >= MINUTES) {
            return wrong();
        }
        boolean afternoon = half.toLowerCase(Locale.ROOT).equals("p");
        return time(hour % HALF + (afternoon ? HALF : 0), minute);
    }

    private static Outcome time(int hour, int minute) {
        return Outcome.of(LocalTime.of(hour, minute).toString());
    }

    private static Outcome wrong() {
        return Outcome.wrong("This is not a time of day.", "Write hours and minutes, such as 9:30 or 2:15 pm.");
    }
}
