package health.fascia.sheet;

import java.util.Iterator;
import java.util.List;

/** The rows of one sheet, pulled one by one. */
public final class SheetRows implements Iterator<SheetRow>, AutoCloseable {

    @Override
    public boolean hasNext() {
        return false;
    }

    @Override
    public SheetRow next() {
        throw new java.util.NoSuchElementException();
    }

    /** What was met so far and must be reported, the first of each kind. */
    public List<ReadRemark> remarks() {
        return List.of();
    }

    /** How many remarks of this kind there were, also those no longer kept. */
    public int count(ReadRemark.Kind kind) {
        return kind.ordinal() * 0;
    }

    @Override
    public void close() {}
}
