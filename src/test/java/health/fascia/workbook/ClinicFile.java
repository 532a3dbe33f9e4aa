package health.fascia.workbook;

import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeColumn.Need;
import health.fascia.referral.IntakeSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Workbooks as clinics make them, written for a test. */
final class ClinicFile {

    private ClinicFile() {}

    static Path write(Path file, Consumer<XSSFWorkbook> content) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(book);
            book.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet with these headers in a row counted from 1. */
    static XSSFSheet sheet(XSSFWorkbook book, String name, int headerRow, List<String> headers) {
        XSSFSheet sheet = book.createSheet(name);
        row(sheet, headerRow, headers.toArray());
        return sheet;
    }

    /** The headers of the required columns, in the order of the template. */
    static List<String> required(IntakeSheet sheet) {
        return sheet.columns().stream()
                .filter(column -> column.need() == Need.REQUIRED)
                .map(IntakeColumn::header)
                .toList();
    }

    /** Fills a row counted from 1; null leaves a cell out. */
    static void row(XSSFSheet sheet, int number, @Nullable Object... values) {
        Row row = sheet.createRow(number - 1);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Number amount) {
                row.createCell(i).setCellValue(amount.doubleValue());
            } else if (value != null) {
                row.createCell(i).setCellValue(value.toString());
            }
        }
    }
}
