package health.fascia.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet that lists things.
 *
 * @param width in characters
 * @param value what a row shows there: text, whole number, date or outcome; null leaves the cell empty
 */
record ListColumn<T>(String header, int width, Type type, Function<T, @Nullable Object> value) {

    /** What the column holds and how it is shown. */
    enum Type {
        TEXT,
        NUMBER,
        DATE,
        /** Dollars with cents. */
        MONEY,
        /** Points of an instrument, with as many decimals as they have, but two at most. */
        POINTS,
        OUTCOME,
        /** People write here. */
        INPUT,
        /** Small print, such as hashes. */
        CODE,
        /** For the machine; the column is hidden. */
        HIDDEN
    }

    static <T> ListColumn<T> text(String header, int width, Function<T, String> value) {
        return new ListColumn<>(header, width, Type.TEXT, value::apply);
    }

    static <T> ListColumn<T> number(String header, int width, Function<T, @Nullable Integer> value) {
        return new ListColumn<>(header, width, Type.NUMBER, value::apply);
    }

    /** Wide enough for ten million dollars. */
    static <T> ListColumn<T> money(String header, Function<T, BigDecimal> value) {
        return new ListColumn<>(header, 13, Type.MONEY, value::apply);
    }

    static <T> ListColumn<T> points(String header, int width, Function<T, @Nullable BigDecimal> value) {
        return new ListColumn<>(header, width, Type.POINTS, value::apply);
    }

    static <T> ListColumn<T> date(String header, Function<T, @Nullable LocalDate> value) {
        return new ListColumn<>(header, 11, Type.DATE, value::apply);
    }
}
