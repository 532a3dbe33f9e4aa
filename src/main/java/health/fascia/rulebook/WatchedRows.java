package health.fascia.rulebook;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a policy table that note what is asked of them. Whoever reads the list itself has asked for the whole table,
 * wherever in the house that is; the doors of {@link PolicyTable}, {@link RowsByKey} and {@link RowsThatFit} note no more than
 * what they look for.
 */
final class WatchedRows<R extends PolicyRow> extends AbstractList<R> implements RandomAccess {

    private static final Predicate<Object> ANY = row -> true;

    private final Class<?> type;
    private final List<R> rows;
    private final Lookups lookups;
    private final Question whole;

    private WatchedRows(Class<?> type, PolicyTable<R> table, Lookups lookups) {
        this.type = type;
        this.rows = table.rows();
        this.lookups = lookups;
        this.whole = new Question(type, ANY);
    }

    /** The same tables, with every question noted. */
    static Map<Class<?>, PolicyTable<?>> watch(Map<Class<?>, PolicyTable<?>> tables, Lookups lookups) {
        Map<Class<?>, PolicyTable<?>> watched = new HashMap<>();
        tables.forEach((type, table) -> watched.put(type, watch(type, table, lookups)));
        return watched;
    }

    private static <R extends PolicyRow> PolicyTable<R> watch(Class<?> type, PolicyTable<R> table, Lookups lookups) {
        return new PolicyTable<>(table.file(), table.sheet(), new WatchedRows<>(type, table, lookups));
    }

    /** The watched rows of a table; null where nobody watches. */
    static <R extends PolicyRow> @Nullable WatchedRows<R> of(PolicyTable<R> table) {
        return table.rows() instanceof WatchedRows<R> watched ? watched : null;
    }

    /** Notes a question and gives the rows among which its answer is looked for. */
    @SuppressWarnings("unchecked")
    List<R> asked(Predicate<? super R> wanted) {
        lookups.note(new Question(type, (Predicate<Object>) (Predicate<?>) wanted));
        return rows;
    }

    /** The rows for a door that notes itself what is asked. */
    List<R> unwatched() {
        return rows;
    }

    @Override
    public R get(int index) {
        lookups.note(whole);
        return rows.get(index);
    }

    @Override
    public int size() {
        lookups.note(whole);
        return rows.size();
    }
}
