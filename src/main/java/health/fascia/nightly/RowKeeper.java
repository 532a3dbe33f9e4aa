package health.fascia.nightly;

import health.fascia.nightly.NightLog.RowFate;
import java.util.List;

/** Keeps the rows of one sheet of treatment, all of a chunk at once. */
interface RowKeeper {

    /** Keeps the rows in their order and says what became of each. */
    List<RowFate> keep(List<LinkedRow> rows);
}
