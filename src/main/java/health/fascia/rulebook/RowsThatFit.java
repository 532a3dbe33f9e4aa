package health.fascia.rulebook;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that say by a pattern what they speak of, such as a list of codes. What fits was looked for once and is
 * remembered. Safe for several threads.
 */
public final class RowsThatFit<Q, R extends Record & PolicyRow, P> {

    /** More questions than this are not remembered; a year's intake has far fewer different ones. */
    private static final int MOST_REMEMBERED = 20_000;

    private record Prepared<R, P>(R row, P pattern) {}

    /** The question in words of its own, without the table: it may be kept longer than the rows. */
    private record Fits<Q, R, P>(Function<R, P> pattern, BiPredicate<P, Q> fits, Q asked) implements Predicate<R> {

        @Override
        public boolean test(R row) {
            return fits.test(pattern.apply(row), asked);
        }
    }

    private final @Nullable WatchedRows<R> watched;
    private final Function<R, P> pattern;
    private final BiPredicate<P, Q> fits;
    private final List<Prepared<R, P>> rows;
    private final Map<Q, List<R>> remembered = new ConcurrentHashMap<>();

    /**
     * Prepares the rows.
     *
     * @param pattern makes of a row what is asked often
     * @param fits whether a row's pattern fits what is asked
     */
    public RowsThatFit(PolicyTable<R> table, Function<R, P> pattern, BiPredicate<P, Q> fits) {
        this.watched = WatchedRows.of(table);
        this.pattern = pattern;
        this.fits = fits;
        this.rows = table.unwatched().stream()
                .map(row -> new Prepared<>(row, pattern.apply(row)))
                .toList();
    }

    /** The rows that fit, whenever they hold, in the order of the sheet. */
    public List<R> of(Q asked) {
        if (watched != null) {
            watched.asked(new Fits<>(pattern, fits, asked));
        }
        List<R> known = remembered.get(asked);
        if (known == null) {
            known = rows.stream()
                    .filter(row -> fits.test(row.pattern(), asked))
                    .map(Prepared::row)
                    .toList();
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(asked, known);
            }
        }
        return known;
    }
}
