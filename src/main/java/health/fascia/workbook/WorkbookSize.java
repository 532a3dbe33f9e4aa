package health.fascia.workbook;

import health.fascia.sheet.RefusedWorkbook;
import health.fascia.sheet.WorkbookFile;
import java.nio.file.Path;

/** Tells whether a workbook is small enough to be held in memory, by streaming it until it is found too large. */
final class WorkbookSize {

    /** Cells of all sheets; so many are opened, marked and written within a heap of 256 MiB (measured). */
    private static final long MOST_CELLS = 100_000;

    private WorkbookSize() {}

    static boolean fits(Path file, int mostRows) {
        try {
            return WorkbookFile.holdsAtMost(file, mostRows, MOST_CELLS);
        } catch (RefusedWorkbook | RuntimeException odd) {
            return false;
        }
    }
}
