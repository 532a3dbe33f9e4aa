package health.fascia.sheet;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A workbook that was looked through from end to end and found fit to be read. What refuses a workbook is found when
 * it is opened, before any row is given; sheets are read twice for that, and never held in memory.
 */
public final class WorkbookFile implements AutoCloseable {

    private final WorkbookContents book;
    private final Map<Sheet, SheetSurvey> surveys = new HashMap<>();

    private WorkbookFile(WorkbookContents book) {
        this.book = book;
    }

    /** Opens and checks the file and every sheet in it. */
    public static WorkbookFile open(Path file) throws RefusedWorkbook {
        return open(file, sheet -> true);
    }

    /** Opens and checks the file and the sheets with these names; others are checked only when their rows are asked for. */
    public static WorkbookFile open(Path file, Predicate<String> sheets) throws RefusedWorkbook {
        WorkbookPackage pack = WorkbookPackage.open(file);
        try {
            WorkbookFile workbook = new WorkbookFile(WorkbookContents.read(pack));
            for (Sheet sheet : workbook.book.sheets()) {
                if (sheets.test(sheet.info().name())) {
                    workbook.survey(sheet);
                }
            }
            return workbook;
        } catch (RefusedWorkbook | RuntimeException refused) {
            pack.close();
            throw refused;
        }
    }

    /**
     * Whether all sheets together hold at most so many rows and cells, those that are empty but formatted too. Reads no
     * further than it must, so that nothing else is checked.
     */
    public static boolean holdsAtMost(Path file, int rows, long cells) throws RefusedWorkbook {
        long rowsLeft = rows;
        long cellsLeft = cells;
        try (WorkbookPackage pack = WorkbookPackage.open(file)) {
            WorkbookContents book = WorkbookContents.read(pack);
            for (Sheet sheet : book.sheets()) {
                try (SheetScan scan = new SheetScan(book, sheet)) {
                    scan.begin();
                    while (rowsLeft >= 0 && cellsLeft >= 0 && scan.nextRow()) {
                        rowsLeft--;
                        cellsLeft -= scan.row().cells().size();
                    }
                }
            }
        }
        return rowsLeft >= 0 && cellsLeft >= 0;
    }

    /** The worksheets in the order of the workbook; chart sheets hold no rows and are left out. */
    public List<SheetInfo> sheets() {
        return book.sheets().stream().map(Sheet::info).toList();
    }

    /** The rows of a sheet, found by its name without regard to case, as Excel does. */
    public SheetRows rows(String sheetName) throws RefusedWorkbook {
        Sheet sheet = book.sheets().stream()
                .filter(each -> each.info().name().equalsIgnoreCase(sheetName))
                .findFirst()
                .orElseThrow(() -> book.pack().refuse("has no sheet '" + sheetName + "'; add it or correct its name."));
        return SheetRows.open(book, sheet, survey(sheet));
    }

    private SheetSurvey survey(Sheet sheet) throws RefusedWorkbook {
        SheetSurvey known = surveys.get(sheet);
        if (known == null) {
            known = SheetSurvey.of(book, sheet);
            surveys.put(sheet, known);
        }
        return known;
    }

    /** The file's name without its folder. */
    public String name() {
        return book.pack().fileName();
    }

    @Override
    public void close() {
        book.pack().close();
    }
}
