package health.fascia.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Writes a stored number the way a person would: no exponent, no trailing zero, no noise of binary fractions. */
final class PlainNumber {

    /** Excel shows 15 digits and stores a double, which 17 digits describe exactly. */
    private static final int SHOWN_DIGITS = 15;

    private static final int EXACT_DIGITS = 17;
    /** Longer than any double ever is written. */
    private static final int MOST_CHARS = 400;

    private PlainNumber() {}

    /** The plain decimal, or null when the text is no finite number. */
    static @Nullable String of(String stored) {
        if (isShortInteger(stored)) {
            return stored;
        }
        if (stored.isEmpty() || stored.length() > MOST_CHARS || !isDecimal(stored)) {
            return null;
        }
        try {
            double value = Double.parseDouble(stored);
            return Double.isInfinite(value) ? null : shortest(stored, value);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static String shortest(String stored, double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(stored);
        BigDecimal shortest = new BigDecimal(value).round(new MathContext(EXACT_DIGITS, RoundingMode.HALF_EVEN));
        for (int digits = SHOWN_DIGITS; digits < EXACT_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                shortest = rounded;
                break;
            }
        }
        return shortest.stripTrailingZeros().toPlainString();
    }

    private static boolean isShortInteger(String stored) {
        int length = stored.length();
        if (length == 0 || length > SHOWN_DIGITS || (stored.charAt(0) == '0' && length > 1)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (stored.charAt(i) < '0' || stored.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Java would also take hexadecimal, "NaN", "1d" and surrounding spaces; a huge exponent would make a huge text. */
    private static boolean isDecimal(String stored) {
        for (int i = 0; i < stored.length(); i++) {
            if ("0123456789.+-eE".indexOf(stored.charAt(i)) < 0) {
                return false;
            }
        }
        int exponent = Math.max(stored.indexOf('e'), stored.indexOf('E'));
        return exponent < 0 || stored.length() - exponent <= 5;
    }
}
