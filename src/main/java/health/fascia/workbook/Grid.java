package health.fascia.workbook;

import health.fascia.workbook.Look.Face;
import java.time.LocalDate;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Writes a small sheet from top to bottom: one current row, cells put into it by column from 0. */
final class Grid {

    private static final float LINE = 13.2f;

    private final XSSFSheet sheet;
    private final Look look;
    private int row = -1;

    Grid(XSSFSheet sheet, Look look) {
        this.sheet = sheet;
        this.look = look;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Goes down and begins a new row. */
    Grid next() {
        row++;
        sheet.createRow(row);
        return this;
    }

    /** Goes to a row that was begun before, counted from 1. */
    Grid at(int number) {
        row = number - 1;
        return this;
    }

    /** The current row as a formula counts it, from 1. */
    int number() {
        return row + 1;
    }

    Grid put(int column, Face face, @Nullable Object value) {
        XSSFCell cell = cell(column);
        cell.setCellStyle(look.of(face));
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else if (value != null && !value.toString().isEmpty()) {
            String text = value.toString();
            cell.setCellValue(PlainText.fit(text));
            if (PlainText.looksLikeFormula(text)) {
                cell.setCellStyle(look.of(Face.TEXT_QUOTED));
            }
        }
        return this;
    }

    /** A live formula of ours with the value that it has now, for programs that do not calculate. */
    Grid formula(int column, Face face, String formula, double value) {
        XSSFCell cell = cell(column);
        cell.setCellStyle(look.of(face));
        cell.setCellFormula(formula);
        cell.setCellValue(value);
        return this;
    }

    /** The same for a formula that gives words. */
    Grid formula(int column, Face face, String formula, String value) {
        XSSFCell cell = cell(column);
        cell.setCellStyle(look.of(face));
        cell.setCellFormula(formula);
        cell.setCellValue(value);
        return this;
    }

    /** A text over several columns, with a row high enough for it. */
    Grid span(int from, int to, Face face, String text) {
        put(from, face, text);
        int width = 0;
        for (int column = from; column <= to; column++) {
            width += sheet.getColumnWidth(column) / 256;
            cell(column).setCellStyle(look.of(face));
        }
        put(from, face, text);
        sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
        double size = look.of(face).getFont().getFontHeightInPoints() / 10.0;
        int lines = TextHeight.lines(text, (int) (width / size));
        raise((float) (lines * LINE * size + 3));
        return this;
    }

    /** Makes the row at least this high, in points. */
    Grid raise(float points) {
        XSSFRow current = current();
        if (current.getHeightInPoints() < points) {
            current.setHeightInPoints(Math.min(409f, points));
        }
        return this;
    }

    /** Makes the row high enough for a text in one column. */
    Grid fit(int column, String text) {
        return raise(TextHeight.lines(text, sheet.getColumnWidth(column) / 256) * LINE + 3);
    }

    /** A section's name, with a line under it across the sheet. */
    Grid section(String name, int lastColumn) {
        next();
        next().put(0, Face.SECTION, name);
        for (int column = 1; column <= lastColumn; column++) {
            cell(column).setCellStyle(look.of(Face.SECTION));
        }
        return raise(20);
    }

    /** A header row; the first column and those from the given one on hold text, the others numbers. */
    Grid header(int textFrom, String... names) {
        next();
        for (int i = 0; i < names.length; i++) {
            put(i, i == 0 || i >= textFrom ? Face.HEADER : Face.HEADER_NUMBER, names[i]);
            fit(i, names[i]);
        }
        return raise(20);
    }

    /** Makes the cell lead to the top of another sheet. */
    Grid link(int column, String tab) {
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + tab + "'!A1");
        cell(column).setHyperlink(link);
        return this;
    }

    private XSSFCell cell(int column) {
        XSSFCell cell = current().getCell(column);
        return cell == null ? current().createCell(column) : cell;
    }

    private XSSFRow current() {
        XSSFRow current = sheet.getRow(row);
        return current == null ? sheet.createRow(row) : current;
    }
}
