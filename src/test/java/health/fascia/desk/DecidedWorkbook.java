package health.fascia.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An approval workbook in which a person writes with a spreadsheet program, as far as a program can do that. */
final class DecidedWorkbook implements AutoCloseable {

    private final XSSFWorkbook book;

    private DecidedWorkbook(XSSFWorkbook book) {
        this.book = book;
    }

    static DecidedWorkbook open(Path approvals) {
        try (InputStream in = Files.newInputStream(approvals)) {
            return new DecidedWorkbook(new XSSFWorkbook(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes cells by their header into the row of a case. */
    DecidedWorkbook write(String sheet, String caseNumber, Map<String, String> cells) {
        XSSFSheet tab = book.getSheet(sheet);
        Row row = row(tab, caseNumber);
        cells.forEach((header, text) -> cell(row, column(tab, header)).setCellValue(text));
        return this;
    }

    /** Copies one cell of a case over that of another. */
    DecidedWorkbook copyOver(String sheet, String from, String to, String header) {
        XSSFSheet tab = book.getSheet(sheet);
        int column = column(tab, header);
        cell(row(tab, to), column).setCellValue(row(tab, from).getCell(column).getStringCellValue());
        return this;
    }

    String text(String sheet, String caseNumber, String header) {
        XSSFSheet tab = book.getSheet(sheet);
        return new DataFormatter().formatCellValue(row(tab, caseNumber).getCell(column(tab, header)));
    }

    Cell cell(String sheet, String caseNumber, String header) {
        XSSFSheet tab = book.getSheet(sheet);
        return row(tab, caseNumber).getCell(column(tab, header));
    }

    /** Made anew, or the text that we wrote into the cell itself would stand beside the new one, which no program does. */
    private static Cell cell(Row row, int column) {
        Cell old = row.getCell(column);
        if (old == null) {
            return row.createCell(column);
        }
        CellStyle style = old.getCellStyle();
        row.removeCell(old);
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    private static Row row(XSSFSheet tab, String caseNumber) {
        for (Row row : tab) {
            Cell first = row.getCell(0);
            if (first != null
                    && first.getCellType() == CellType.STRING
                    && first.getStringCellValue().equals(caseNumber)) {
                return row;
            }
        }
        throw new IllegalArgumentException(tab.getSheetName() + " has no case " + caseNumber);
    }

    private static int column(XSSFSheet tab, String header) {
        Map<String, Integer> columns = new HashMap<>();
        tab.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        return columns.getOrDefault(header, -1);
    }

    void save(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
