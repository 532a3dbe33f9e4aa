package health.fascia.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table by what they speak of, each group in the order of the sheet. A case looks up dozens of rows, and reads
 * in this way only those that can be meant.
 */
public final class RowsByKey<K extends @Nullable Object, R extends Record & PolicyRow> {

    private final Map<K, List<R>> byKey = new HashMap<>();

    /** Orders rows by a key; null is a key like another. */
    public RowsByKey(PolicyTable<R> table, Function<R, K> key) {
        table.rows().forEach(row -> byKey.computeIfAbsent(key.apply(row), any -> new ArrayList<>())
                .add(row));
    }

    /** The rows of a key, whenever they hold. */
    public List<R> of(K key) {
        List<R> rows = byKey.get(key);
        return rows == null ? List.of() : rows;
    }

    /** The first row of a key that holds on a day. */
    public Optional<R> find(K key, LocalDate day) {
        for (R row : of(key)) {
            if (row.inForce(day)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
