package health.fascia.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one row in one plain form, whatever the cells looked like: what is stored, compared and decided upon.
 *
 * @param sheet the sheet whose columns the keys name
 * @param cells the values that were given, by column key; dates as ISO, lists separated by {@code ;}
 */
public record Statement(IntakeSheet sheet, Map<String, String> cells) {

    public Statement {
        cells = Map.copyOf(cells);
    }

    /** The values that were given, in the order of their keys. */
    public SortedMap<String, String> values() {
        return new TreeMap<>(cells);
    }

    /** The value of a column, or null when the cell was blank. */
    public @Nullable String text(String key) {
        return cells.get(key);
    }

    /** The value of a column that no accepted row leaves blank. */
    public String required(String key) {
        return Objects.requireNonNull(text(key), key);
    }

    public @Nullable LocalDate date(String key) {
        String text = text(key);
        return text == null ? null : IsoDate.read(text);
    }

    public @Nullable Integer whole(String key) {
        String text = text(key);
        return text == null ? null : Integer.valueOf(text);
    }

    public @Nullable BigDecimal decimal(String key) {
        String text = text(key);
        return text == null ? null : new BigDecimal(text);
    }

    public @Nullable Boolean yes(String key) {
        String text = text(key);
        return text == null ? null : text.equals("YES");
    }

    public <E extends Enum<E>> @Nullable E choice(String key, Class<E> type) {
        String text = text(key);
        return text == null ? null : Enum.valueOf(type, text);
    }

    /** The values of a list; empty when the cell was blank. */
    public List<String> list(String key) {
        String text = text(key);
        return text == null ? List.of() : Arrays.asList(text.split(";"));
    }
}
