package health.fascia.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The case rows of an approval workbook, as a person reads them. */
final class SheetText {

    private SheetText() {}

    /** The cells of each case by their header, by case number. */
    static Map<String, Map<String, String>> rowsByCase(Path workbook, String sheet) {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            return read(book.getSheet(sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All texts of a workbook, a cell a line. */
    static String of(Path workbook) {
        DataFormatter text = new DataFormatter();
        StringBuilder all = new StringBuilder();
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            book.forEach(sheet -> {
                all.append(sheet.getSheetName()).append('\n');
                sheet.forEach(row -> row.forEach(
                        cell -> all.append(text.formatCellValue(cell)).append('\n')));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    private static Map<String, Map<String, String>> read(Sheet sheet) {
        DataFormatter text = new DataFormatter();
        Map<String, Map<String, String>> cases = new LinkedHashMap<>();
        Row header = null;
        for (Row row : sheet) {
            if (header == null && List.of("Case", "File").contains(text.formatCellValue(row.getCell(0)))) {
                header = row;
            } else if (header != null && row.getCell(0) != null) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < header.getLastCellNum(); i++) {
                    cells.put(text.formatCellValue(header.getCell(i)), text.formatCellValue(row.getCell(i)));
                }
                cases.put(cells.get("Case"), cells);
            }
        }
        cases.remove("");
        return cases;
    }
}
