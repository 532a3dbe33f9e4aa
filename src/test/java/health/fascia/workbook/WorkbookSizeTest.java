package health.fascia.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.sheet.RefusedWorkbook;
import health.fascia.sheet.WorkbookFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook goes back whole only when it fits into memory: two sheets of three rows with two cells each. */
class WorkbookSizeTest {

    private static final int ROWS = 6;
    private static final int CELLS = 12;

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void twoSheets() throws IOException {
        file = folder.resolve("clinic.xlsx");
        try (Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (int tab = 0; tab < 2; tab++) {
                Sheet sheet = book.createSheet("Tab " + tab);
                for (int row = 0; row < 3; row++) {
                    Row each = sheet.createRow(row);
                    each.createCell(0).setCellValue("text");
                    // An empty cell with a format takes as much memory as a filled one.
                    each.createCell(1).setCellStyle(book.createCellStyle());
                }
            }
            book.write(out);
        }
    }

    @Test
    void rowsOfAllSheetsCountBelowAtAndAboveTheLimit() throws RefusedWorkbook {
        assertThat(WorkbookFile.holdsAtMost(file, ROWS - 1, CELLS)).isFalse();
        assertThat(WorkbookFile.holdsAtMost(file, ROWS, CELLS)).isTrue();
        assertThat(WorkbookFile.holdsAtMost(file, ROWS + 1, CELLS)).isTrue();
    }

    @Test
    void cellsOfAllSheetsCountBelowAtAndAboveTheLimit() throws RefusedWorkbook {
        assertThat(WorkbookFile.holdsAtMost(file, ROWS, CELLS - 1)).isFalse();
        assertThat(WorkbookFile.holdsAtMost(file, ROWS, CELLS)).isTrue();
        assertThat(WorkbookFile.holdsAtMost(file, ROWS, CELLS + 1)).isTrue();
    }

    @Test
    void whatCannotBeReadDoesNotFit() throws IOException {
        assertThat(WorkbookSize.fits(file, ROWS)).isTrue();
        Files.writeString(file, "no workbook");
        assertThat(WorkbookSize.fits(file, ROWS)).isFalse();
    }
}
