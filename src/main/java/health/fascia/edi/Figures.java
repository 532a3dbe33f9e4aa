package health.fascia.edi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** Reads amounts and dates out of segments; what cannot be read is a problem and counts as nothing. */
final class Figures {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private static final int CENTS = 2;
    private static final int DAY_LENGTH = 8;

    /** Longer numbers are attacks: the guides allow 10 digits and a sign, a point and cents. */
    private static final int LONGEST = 18;

    private final Problems problems;

    Figures(Problems problems) {
        this.problems = problems;
    }

    /** Dollars; a blank is zero. */
    BigDecimal money(Segment segment, int element) {
        BigDecimal amount = number(segment, element);
        if (amount.stripTrailingZeros().scale() > CENTS) {
            problems.at(
                    segment, element, "'" + segment.at(element) + "' has a part of a cent; two decimals are allowed.");
            return BigDecimal.ZERO;
        }
        return amount;
    }

    /** A count; a blank is zero. */
    BigDecimal number(Segment segment, int element) {
        String text = segment.at(element);
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        try {
            if (text.length() <= LONGEST && !text.contains("E") && !text.contains("e")) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        problems.at(segment, element, "'" + text + "' is no number such as 96 or 63.5.");
        return BigDecimal.ZERO;
    }

    /** A count, where it is given. */
    @Nullable
    BigDecimal numberOrNull(Segment segment, int element) {
        return segment.at(element).isEmpty() ? null : number(segment, element);
    }

    /** The first day of a date or a range of dates; null where there is none to read. */
    @Nullable
    LocalDate day(Segment segment, int element) {
        String text = segment.at(element);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text.length() > DAY_LENGTH ? text.substring(0, DAY_LENGTH) : text, DAY);
        } catch (DateTimeParseException noDay) {
            problems.at(
                    segment, element, Discretion.shown(segment.id(), element, text) + " is no day such as 20261127.");
            return null;
        }
    }
}
