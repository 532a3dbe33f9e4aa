package health.fascia.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table by what they speak of, each group in the order of the sheet. A case looks up dozens of rows, and reads
 * in this way only those that can be meant.
 */
public final class RowsByKey<K extends @Nullable Object, R extends Record & PolicyRow> {

    /** The question in words of its own, without the table: it may be kept longer than the rows. */
    private record HasKey<K extends @Nullable Object, R>(Function<R, K> key, K wanted) implements Predicate<R> {

        @Override
        public boolean test(R row) {
            return Objects.equals(key.apply(row), wanted);
        }
    }

    private final @Nullable WatchedRows<R> watched;
    private final Function<R, K> keyOf;
    private final Map<K, List<R>> byKey = new HashMap<>();

    /** Orders rows by a key; null is a key like another. */
    public RowsByKey(PolicyTable<R> table, Function<R, K> key) {
        this.watched = WatchedRows.of(table);
        this.keyOf = key;
        table.unwatched().forEach(row -> byKey.computeIfAbsent(key.apply(row), any -> new ArrayList<>())
                .add(row));
    }

    /** The rows of a key, whenever they hold. */
    public List<R> of(K key) {
        if (watched != null) {
            watched.asked(new HasKey<>(keyOf, key));
        }
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
