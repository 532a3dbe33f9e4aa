package health.fascia.workbook;

import health.fascia.workbook.Look.Face;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A sheet with one header row and one line a thing, written as a stream. */
final class ListSheet<T> {

    /** Line height in points at our font size. */
    private static final float LINE = 13.2f;

    /** Excel's own end for the height of a row, in points. */
    private static final float TALLEST = 409f;

    private final SXSSFSheet sheet;
    private final Look look;
    private final List<ListColumn<T>> columns;
    private int rows;

    ListSheet(SXSSFWorkbook book, Look look, String name, List<ListColumn<T>> columns) {
        this.sheet = book.createSheet(name);
        this.look = look;
        this.columns = List.copyOf(columns);
        writeHeader();
    }

    SXSSFSheet sheet() {
        return sheet;
    }

    /** How many lines were added below the header. */
    int rows() {
        return rows;
    }

    /** The lines of a column as a formula names them; at least one line, so that the reference is sound. */
    String range(String header) {
        int column = index(header);
        String letters = IntakeTab.letters(column + 1);
        boolean plain = sheet.getSheetName().chars().allMatch(Character::isLetterOrDigit);
        String name = plain ? sheet.getSheetName() : "'" + sheet.getSheetName() + "'";
        return name + "!$" + letters + "$2:$" + letters + "$" + (Math.max(rows, 1) + 1);
    }

    int index(String header) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).header().equals(header)) {
                return i;
            }
        }
        throw new IllegalArgumentException(sheet.getSheetName() + " has no column " + header);
    }

    void add(T thing) {
        rows++;
        SXSSFRow row = sheet.createRow(rows);
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            ListColumn<T> column = columns.get(i);
            Object value = column.value().apply(thing);
            Cell cell = row.createCell(i);
            fill(cell, column.type(), value);
            if (value instanceof String text && column.type() != ListColumn.Type.HIDDEN) {
                lines = Math.max(lines, TextHeight.lines(text, column.width()));
            }
        }
        row.setHeightInPoints(Math.min(TALLEST, lines * LINE + 3));
    }

    private void fill(Cell cell, ListColumn.Type type, @Nullable Object value) {
        if (value instanceof Outcome outcome) {
            cell.setCellValue(outcome.words());
            cell.setCellStyle(look.of(Look.face(outcome)));
        } else if (value instanceof TreatmentMark mark) {
            cell.setCellValue(mark.words());
            cell.setCellStyle(look.of(mark.face()));
        } else if (value instanceof Integer number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(look.of(Face.NUMBER));
        } else if (value instanceof BigDecimal decimal) {
            cell.setCellValue(decimal.doubleValue());
            cell.setCellStyle(look.of(type == ListColumn.Type.POINTS ? Face.POINTS : Face.MONEY));
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(look.of(Face.DATE));
        } else {
            fillText(cell, type, value == null ? "" : value.toString());
        }
    }

    private void fillText(Cell cell, ListColumn.Type type, String text) {
        if (!text.isEmpty()) {
            cell.setCellValue(PlainText.fit(text));
        }
        Face face =
                switch (type) {
                    case INPUT -> Face.INPUT;
                    case CODE, HIDDEN -> Face.CODE;
                    default -> Face.TEXT;
                };
        cell.setCellStyle(look.of(PlainText.looksLikeFormula(text) ? Face.TEXT_QUOTED : face));
    }

    private void writeHeader() {
        SXSSFRow row = sheet.createRow(0);
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            ListColumn<T> column = columns.get(i);
            Cell cell = row.createCell(i);
            cell.setCellValue(column.header());
            cell.setCellStyle(look.of(headerFace(column.type())));
            sheet.setColumnWidth(i, column.width() * 256 + 128);
            sheet.setColumnHidden(i, column.type() == ListColumn.Type.HIDDEN);
            lines = Math.max(lines, TextHeight.lines(column.header(), column.width() - 2));
        }
        row.setHeightInPoints(lines * LINE + 8);
    }

    private static Face headerFace(ListColumn.Type type) {
        return switch (type) {
            case NUMBER, MONEY, POINTS -> Face.HEADER_NUMBER;
            case DATE -> Face.HEADER_CENTER;
            default -> Face.HEADER;
        };
    }

    /** Sets what depends on all rows being there: filter, frozen header, print set-up. */
    void finish(Paper paper, boolean wide) {
        sheet.setAutoFilter(new CellRangeAddress(0, rows, 0, columns.size() - 1));
        sheet.createFreezePane(1, 1);
        paper.setUp(sheet, wide);
    }
}
