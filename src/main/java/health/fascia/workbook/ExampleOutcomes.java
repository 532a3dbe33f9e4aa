package health.fascia.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes into a copy of an officer's example workbook what each example gave; everything else stays as it is. */
public final class ExampleOutcomes {

    /**
     * What stands in one row's added cells.
     *
     * @param sheet the sheet
     * @param row the row as the spreadsheet shows it, from 1
     * @param got header to text of the added columns, in their order
     * @param red the headers whose cells, expected or got, differ
     */
    public record Mark(String sheet, int row, Map<String, String> got, List<String> red) {}

    private static final String GROUND = "F8C9C2";
    private static final String INK = "A3241B";
    private static final int WIDTH = 24 * 256;
    private static final int WIDE = 44 * 256;

    private final XSSFWorkbook book;
    private final Map<Short, XSSFCellStyle> red = new HashMap<>();

    private ExampleOutcomes(XSSFWorkbook book) {
        this.book = book;
    }

    /** Writes the copy; the officer's own file is only read. */
    public static void write(Path source, Path target, List<Mark> marks) throws IOException {
        try (OPCPackage pack = OPCPackage.open(Files.newInputStream(source));
                XSSFWorkbook book = new XSSFWorkbook(pack)) {
            ExampleOutcomes outcomes = new ExampleOutcomes(book);
            for (Mark mark : marks) {
                outcomes.mark(mark);
            }
            DurableFile.store(target, book::write);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private void mark(Mark mark) {
        XSSFSheet sheet = book.getSheet(mark.sheet());
        XSSFRow row = sheet == null ? null : sheet.getRow(mark.row() - 1);
        if (sheet == null || row == null) {
            return;
        }
        mark.got().forEach((header, text) -> {
            int column = column(sheet, header);
            XSSFCell cell = cell(row, column);
            cell.setCellStyle(ownStyle(row, column));
            cell.setCellValue(text);
        });
        for (String header : mark.red()) {
            XSSFCell cell = cell(row, column(sheet, header));
            cell.setCellStyle(inRed(cell.getCellStyle()));
        }
    }

    /** The added cells look like the row's first cell. */
    private CellStyle ownStyle(XSSFRow row, int column) {
        XSSFCell first = row.getCell(0);
        XSSFCell present = row.getCell(column);
        return first == null || present == null ? book.getCellStyleAt(0) : first.getCellStyle();
    }

    /** The column with this header; a new one behind the last when there is none. */
    private int column(XSSFSheet sheet, String header) {
        XSSFRow top = sheet.getRow(0);
        List<XSSFCell> headers = new ArrayList<>();
        top.cellIterator().forEachRemaining(cell -> headers.add((XSSFCell) cell));
        for (XSSFCell cell : headers) {
            if (cell.toString().strip().equalsIgnoreCase(header)) {
                return cell.getColumnIndex();
            }
        }
        int next = top.getLastCellNum();
        XSSFCell added = top.createCell(next);
        added.setCellStyle(top.getCell(0).getCellStyle());
        added.setCellValue(header);
        sheet.setColumnWidth(next, header.endsWith("reasons") || header.endsWith("notes") ? WIDE : WIDTH);
        return next;
    }

    private static XSSFCell cell(XSSFRow row, int column) {
        XSSFCell cell = row.getCell(column);
        return cell == null ? row.createCell(column) : cell;
    }

    /** The cell's own style in red; one new style for each style of the officer, because a book holds 64,000. */
    private XSSFCellStyle inRed(XSSFCellStyle own) {
        return red.computeIfAbsent(own.getIndex(), key -> {
            XSSFCellStyle style = book.createCellStyle();
            style.cloneStyleFrom(own);
            XSSFFont font = book.createFont();
            font.setFontName(own.getFont().getFontName());
            font.setFontHeightInPoints(own.getFont().getFontHeightInPoints());
            font.setBold(true);
            font.setColor(Look.rgb(INK));
            style.setFont(font);
            style.setFillForegroundColor(Look.rgb(GROUND));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        });
    }
}
