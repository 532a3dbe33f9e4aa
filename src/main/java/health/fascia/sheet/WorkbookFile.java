package health.fascia.sheet;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A workbook that was looked through from end to end and found fit to be read. */
public final class WorkbookFile implements AutoCloseable {

    /** Opens and checks the file and every sheet in it. */
    public static WorkbookFile open(Path file) throws RefusedWorkbook {
        return open(file, sheet -> true);
    }

    /** Opens and checks the file and those sheets that the caller means to read; others are checked when asked for. */
    public static WorkbookFile open(Path file, Predicate<String> sheets) throws RefusedWorkbook {
        throw RefusedWorkbook.of(RefusedWorkbook.nameOf(file), "cannot be read yet" + sheets.test(""));
    }

    /** The worksheets in the order of the workbook; chart sheets hold no rows and are left out. */
    public List<SheetInfo> sheets() {
        return List.of();
    }

    /** The rows of a sheet, found by its name without regard to case. */
    public SheetRows rows(String sheetName) throws RefusedWorkbook {
        throw RefusedWorkbook.of(sheetName, "cannot be read yet");
    }

    @Override
    public void close() {}
}
