package health.fascia.publiclist;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one kind of published list line by line into the short rows that we keep. */
interface PublishedList {

    /**
     * The row that we keep of the line at which the lines stand; empty for a line that is no row: a title, a notice, or a
     * row that concerns nothing of ours.
     */
    Optional<String> row(ListedLines lines) throws RefusedList, IOException;

    /** What is wrong with the whole, once all lines are read; null when nothing is. */
    @Nullable
    String wrong();
}
