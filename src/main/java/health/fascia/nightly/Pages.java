package health.fascia.nightly;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads a long result page by page, each asked for behind the last row of the one before, so that memory stays flat. */
final class Pages<T> implements Iterator<T> {

    /** Rows of a page. */
    static final int SIZE = 500;

    private final Function<@Nullable T, List<T>> next;
    private Iterator<T> page = List.<T>of().iterator();
    private @Nullable T last;
    private boolean ended;

    private Pages(Function<@Nullable T, List<T>> next) {
        this.next = next;
    }

    /** Streams all rows; the function gives the page behind a row, the first page for null. */
    static <T> Stream<T> stream(Function<@Nullable T, List<T>> next) {
        Spliterator<T> rows = Spliterators.spliteratorUnknownSize(new Pages<>(next), Spliterator.ORDERED);
        return StreamSupport.stream(rows, false);
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !ended) {
            List<T> rows = next.apply(last);
            ended = rows.size() < SIZE;
            page = rows.iterator();
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T row = page.next();
        last = row;
        return row;
    }
}
