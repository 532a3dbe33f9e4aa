package health.fascia.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A copy of the shipped rules in which a test makes the slips that officers make. */
final class OfficersFolder {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final Path root;

    private OfficersFolder(Path root) {
        this.root = root;
    }

    static OfficersFolder copyTo(Path root) {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = root.resolve(Path.of("rules").relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
            return new OfficersFolder(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path root() {
        return root;
    }

    /** Types a value into the cell of a row under a header; an empty text clears it. Gives the address. */
    String type(String file, String sheet, String rowId, String header, Object value) {
        String[] address = new String[1];
        change(file, book -> {
            XSSFCell old = cell(book.getSheet(sheet), rowId, header);
            XSSFCellStyle style = old.getCellStyle();
            XSSFCell cell = old.getRow().createCell(old.getColumnIndex());
            cell.setCellStyle(style);
            if (value instanceof LocalDate day) {
                cell.setCellValue(day);
            } else if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (value.toString().isEmpty()) {
                cell.setBlank();
            } else {
                cell.setCellValue(value.toString());
            }
            address[0] = cell.getReference();
        });
        return address[0];
    }

    /** Removes a row by blanking its cells. */
    OfficersFolder clear(String file, String sheet, String rowId) {
        change(file, book -> {
            XSSFRow row = row(book.getSheet(sheet), rowId);
            row.getSheet().removeRow(row);
        });
        return this;
    }

    /** Adds a text to the end of a file. */
    OfficersFolder append(String file, String text) {
        try {
            Path target = root.resolve(file);
            Files.createDirectories(target.getParent());
            String before = Files.exists(target) ? Files.readString(target) : "";
            Files.writeString(target, before + text, StandardCharsets.UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a workbook as somebody does in a spreadsheet program. */
    void change(String file, Consumer<XSSFWorkbook> edit) {
        Path target = root.resolve(file);
        try (InputStream in = Files.newInputStream(target);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            edit.accept(book);
            try (OutputStream out = Files.newOutputStream(target)) {
                book.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFCell cell(XSSFSheet sheet, String rowId, String header) {
        int column = 0;
        while (!sheet.getRow(0).getCell(column).getStringCellValue().equals(header)) {
            column++;
        }
        XSSFRow row = row(sheet, rowId);
        return row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
    }

    static XSSFRow row(XSSFSheet sheet, String rowId) {
        int row = 0;
        while (!rowId.equals(text(sheet, row))) {
            row++;
        }
        return sheet.getRow(row);
    }

    private static String text(XSSFSheet sheet, int row) {
        if (row > sheet.getLastRowNum()) {
            throw new IllegalArgumentException("no such row in " + sheet.getSheetName());
        }
        XSSFCell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(0);
        return cell == null ? "" : cell.toString();
    }
}
