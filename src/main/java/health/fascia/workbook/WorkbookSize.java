package health.fascia.workbook;

import health.fascia.sheet.RefusedWorkbook;
import health.fascia.sheet.SheetInfo;
import health.fascia.sheet.SheetRows;
import health.fascia.sheet.WorkbookFile;
import java.nio.file.Path;

/** Tells whether a workbook is small enough to be held in memory, by streaming it once. */
final class WorkbookSize {

    /** Rows times cells; POI takes some 500 bytes for each, so this is about 200 MB. */
    private static final long MOST_CELLS = 400_000;

    private WorkbookSize() {}

    static boolean fits(Path file, int mostRows) {
        long rows = 0;
        long cells = 0;
        try (WorkbookFile workbook = WorkbookFile.open(file)) {
            for (SheetInfo sheet : workbook.sheets()) {
                try (SheetRows each = workbook.rows(sheet.name())) {
                    while (each.hasNext() && rows <= mostRows && cells <= MOST_CELLS) {
                        rows++;
                        cells += each.next().cells().size();
                    }
                }
            }
            return rows <= mostRows && cells <= MOST_CELLS;
        } catch (RefusedWorkbook | RuntimeException odd) {
            return false;
        }
    }
}
