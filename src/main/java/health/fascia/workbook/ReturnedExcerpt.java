package health.fascia.workbook;

import health.fascia.referral.CellProblem;
import health.fascia.referral.IntakeSheet;
import health.fascia.sheet.RefusedWorkbook;
import health.fascia.sheet.SheetInfo;
import health.fascia.sheet.SheetRow;
import health.fascia.sheet.SheetRows;
import health.fascia.sheet.WorkbookFile;
import health.fascia.workbook.Look.Face;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A fresh workbook with the returned rows of a large or odd one, in the same columns and on sheets of the same names. */
final class ReturnedExcerpt {

    /** Notes are held in memory, so a workbook with more bad cells than this has its problems only beside the row. */
    private static final int MOST_NOTES = 20_000;

    private final StreamedBook book;
    private final Look look;
    private final boolean notes;

    private ReturnedExcerpt(StreamedBook book, Look look, boolean notes) {
        this.book = book;
        this.look = look;
        this.notes = notes;
    }

    static void write(
            Path source,
            Path part,
            Map<String, Map<Integer, List<CellProblem>>> problems,
            Optional<IntakeWorkbook> open)
            throws IOException {
        try {
            if (open.isPresent()) {
                write(open.get().file(), part, problems);
            } else {
                try (WorkbookFile workbook = WorkbookFile.open(source, problems::containsKey)) {
                    write(workbook, part, problems);
                }
            }
        } catch (RefusedWorkbook refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    private static void write(WorkbookFile workbook, Path part, Map<String, Map<Integer, List<CellProblem>>> problems)
            throws IOException, RefusedWorkbook {
        try (XSSFWorkbook base = new XSSFWorkbook()) {
            Look look = new Look(base);
            writeReadMe(base.createSheet(IntakeTemplate.READ_ME), look, workbook.name());
            try (StreamedBook book = new StreamedBook(base)) {
                boolean notes = ReturnedWorkbook.count(problems) <= MOST_NOTES;
                ReturnedExcerpt excerpt = new ReturnedExcerpt(book, look, notes);
                for (SheetInfo info : workbook.sheets()) {
                    Map<Integer, List<CellProblem>> rows = problems.getOrDefault(info.name(), Map.of());
                    if (!rows.isEmpty()) {
                        try (SheetRows given = workbook.rows(info.name())) {
                            excerpt.copy(info.name(), given, rows);
                        }
                    }
                }
                book.setActiveSheet(Math.min(1, book.getNumberOfSheets() - 1));
                DurableFile.store(part, book::write);
            }
        }
    }

    private static void writeReadMe(XSSFSheet sheet, Look look, String name) {
        sheet.setColumnWidth(0, 100 * 256);
        Grid grid = new Grid(sheet, look);
        grid.next().put(0, Face.TITLE, "Rows that came back").raise(26);
        String words =
                "These are the rows of " + name + " that could not be taken, and only those: the workbook itself is"
                        + " too large or too unusual to be marked and sent back whole. Mend the red cells and send this"
                        + " workbook, or mend them in your own.";
        grid.next().put(0, Face.LEAD, words).fit(0, words);
        String column = "The column 'Came from row' tells where each row stands in your workbook; it is not read.";
        grid.next().put(0, Face.LEAD, column).fit(0, column);
        new Paper("Rows that came back").setUp(sheet, false);
    }

    private void copy(String tab, SheetRows given, Map<Integer, List<CellProblem>> rows) {
        ExcerptSheet sheet = new ExcerptSheet(book.createSheet(tab), look, notes);
        boolean belowHeader = false;
        while (given.hasNext()) {
            SheetRow row = given.next();
            if (!belowHeader && isHeader(tab, row)) {
                belowHeader = true;
                sheet.header(row);
            } else if (rows.containsKey(row.number())) {
                sheet.add(row, rows.getOrDefault(row.number(), List.of()));
            }
        }
        sheet.finish();
    }

    private static boolean isHeader(String tab, SheetRow row) {
        return IntakeSheet.find(tab)
                .map(sheet -> TabHeader.read(sheet, row).isHeader(sheet))
                .orElse(DecisionTab.outcome(tab).isPresent() && DecisionTab.isHeader(row));
    }
}
