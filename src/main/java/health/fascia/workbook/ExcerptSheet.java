package health.fascia.workbook;

import health.fascia.referral.CellProblem;
import health.fascia.sheet.SheetCell;
import health.fascia.sheet.SheetRow;
import health.fascia.workbook.Look.Face;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/** One sheet of an excerpt: the header, the returned rows, and behind them from where each came and what to mend. */
final class ExcerptSheet {

    private static final int WORDS_WIDTH = 80;
    private static final float LINE = 13.2f;

    private final SXSSFSheet sheet;
    private final Look look;
    private final @Nullable CellNotes notes;
    private int width;
    private int line;

    /** @param withNotes whether each bad cell gets a note of its own */
    ExcerptSheet(SXSSFSheet sheet, Look look, boolean withNotes) {
        this.sheet = sheet;
        this.look = look;
        this.notes = withNotes ? new CellNotes(sheet) : null;
        sheet.createFreezePane(0, 1);
    }

    void header(SheetRow from) {
        Map<Integer, SheetCell> cells = cells(from);
        width = cells.keySet().stream().mapToInt(each -> each).max().orElse(0);
        Row row = sheet.createRow(0);
        row.setHeightInPoints(30);
        cells.forEach((column, cell) -> put(row, column - 1, Face.HEADER, cell.text()));
        put(row, width, Face.HEADER_OPTIONAL, "Came from row");
        put(row, width + 1, Face.HEADER_OPTIONAL, "What to mend");
        for (int column = 0; column <= width; column++) {
            sheet.setColumnWidth(column, 16 * 256);
        }
        sheet.setColumnWidth(width + 1, WORDS_WIDTH * 256);
    }

    void add(SheetRow from, List<CellProblem> problems) {
        line++;
        Row row = sheet.createRow(line);
        cells(from).forEach((column, cell) -> put(row, column - 1, Face.TYPED_TEXT, cell.text()));
        StringBuilder all = new StringBuilder();
        Map<Integer, String> byColumn = new HashMap<>();
        for (CellProblem problem : problems) {
            String words = problem.problem() + " " + problem.cure();
            all.append(all.isEmpty() ? "" : "\n")
                    .append(problem.column())
                    .append(": ")
                    .append(words);
            byColumn.merge(column(problem), words, (one, two) -> one + "\n" + two);
        }
        byColumn.forEach((column, words) -> mark(row, column, words));
        row.createCell(width).setCellValue(from.number());
        put(row, width + 1, Face.TEXT, all.toString());
        row.setHeightInPoints(Math.min(409f, TextHeight.lines(all.toString(), WORDS_WIDTH) * LINE + 3));
    }

    void finish() {
        new Paper("Rows that came back").setUpLong(sheet);
    }

    private void mark(Row row, int column, String words) {
        Cell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        cell.setCellStyle(look.of(Face.BAD_CELL));
        if (notes != null) {
            notes.add(cell, words);
        }
    }

    /** A problem of the whole row is marked in its first cell. */
    private static int column(CellProblem problem) {
        String letters = problem.cell().replaceAll("[0-9]+$", "");
        return letters.matches("[A-Z]{1,3}") ? CellReference.convertColStringToIndex(letters) : 0;
    }

    private void put(Row row, int column, Face face, String text) {
        if (!text.isEmpty()) {
            Cell cell = row.createCell(column);
            cell.setCellValue(PlainText.fit(text));
            cell.setCellStyle(look.of(PlainText.looksLikeFormula(text) ? Face.TEXT_QUOTED : face));
        }
    }

    private static Map<Integer, SheetCell> cells(SheetRow row) {
        Map<Integer, SheetCell> cells = new TreeMap<>();
        row.cells().forEach(cell -> cells.putIfAbsent(cell.column(), cell));
        return cells;
    }
}
