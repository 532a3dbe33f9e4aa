package health.fascia.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The cells of a row in the making, by column key. */
final class Cells {

    private final Map<String, TypedCell> cells = new LinkedHashMap<>(128);

    void put(String key, TypedCell cell) {
        cells.put(key, cell);
    }

    void text(String key, String text) {
        cells.put(key, new TypedCell.Text(text));
    }

    void day(String key, LocalDate day) {
        cells.put(key, new TypedCell.Day(day));
    }

    void number(String key, double number) {
        cells.put(key, new TypedCell.Amount(number));
    }

    void yes(String... keys) {
        for (String key : keys) {
            text(key, "YES");
        }
    }

    void no(String... keys) {
        for (String key : keys) {
            text(key, "NO");
        }
    }

    void blank(String... keys) {
        for (String key : keys) {
            cells.remove(key);
        }
    }

    /** A date that was put before. */
    LocalDate dayAt(String key) {
        return ((TypedCell.Day) Objects.requireNonNull(cells.get(key), key)).day();
    }

    /** A text that was put before. */
    String textAt(String key) {
        return ((TypedCell.Text) Objects.requireNonNull(cells.get(key), key)).text();
    }

    Map<String, TypedCell> toMap() {
        return cells;
    }
}
