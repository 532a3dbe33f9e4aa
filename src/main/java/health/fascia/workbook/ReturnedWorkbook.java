package health.fascia.workbook;

import health.fascia.referral.CellProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A sender's own workbook back, with exactly the cells marked that could not be taken. */
public final class ReturnedWorkbook {

    private ReturnedWorkbook() {}

    /**
     * Writes the marked copy; the source is never changed.
     *
     * @param problems by tab and by row number as the spreadsheet shows it, from 1
     * @return how the copy was made
     */
    public static Kind write(Path source, Path target, Map<String, Map<Integer, List<CellProblem>>> problems) {
        throw new IllegalStateException("begun");
    }

    /** How the copy was made. */
    public enum Kind {
        /** The own workbook, marked. */
        MARKED,
        /** A fresh workbook with the returned rows only, because the own one is too large or too odd to be written again. */
        EXCERPT
    }
}
