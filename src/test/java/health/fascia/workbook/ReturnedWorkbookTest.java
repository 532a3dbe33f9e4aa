package health.fascia.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.referral.CellProblem;
import health.fascia.referral.IntakeSheet;
import health.fascia.sheet.RefusedWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnedWorkbookTest {

    private static final Map<String, Map<Integer, List<CellProblem>>> PROBLEMS = Map.of(
            "Benefits",
            Map.of(
                    3,
                    List.of(
                            new CellProblem("A3", "Payer", "?", "This payer is odd.", "Ask."),
                            new CellProblem("C3", "Verified on", "", "Verified on is blank.", "Fill it in."),
                            new CellProblem("A3", "Payer", "?", "And it is short.", "Write it out.")),
                    5,
                    List.of(new CellProblem("row 5", "", "", "The row stands out of order.", "Save it again."))));

    @TempDir
    Path folder = Path.of("");

    private Path clinic(int rows) {
        return ClinicFile.write(folder.resolve("clinic.xlsx"), book -> {
            XSSFSheet sheet = ClinicFile.sheet(book, "Benefits", 1, List.of("Payer", "Member id", "Verified on"));
            for (int row = 2; row <= rows; row++) {
                ClinicFile.row(sheet, row, "PLAN_A", "=M" + row);
            }
            new CellNotes(sheet).add(sheet.getRow(2).getCell(0), "Our own note");
            new CellNotes(sheet).add(sheet.getRow(3).getCell(0), "Another note");
        });
    }

    /** One row more than may be marked, streamed because the plain way takes ten times as long. */
    private Path largeClinic() throws IOException {
        Path file = folder.resolve("clinic.xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("Benefits");
            for (int row = 0; row <= 20_000; row++) {
                Row each = sheet.createRow(row);
                each.createCell(0).setCellValue(row == 0 ? "Payer" : "PLAN_A");
                each.createCell(1).setCellValue(row == 0 ? "Member id" : "=M" + (row + 1));
                each.createCell(2).setCellValue(row == 0 ? "Verified on" : "");
            }
            book.write(out);
        }
        return file;
    }

    private static Set<String> marked(Sheet sheet) {
        Set<String> marked = new TreeSet<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellStyle().getFillForegroundColorColor() != null && row.getRowNum() > 0) {
                    marked.add(cell.getAddress().formatAsString());
                }
            }
        }
        return marked;
    }

    @Test
    void marksExactlyTheBadCellsAndKeepsNotesAndSource() throws IOException {
        Path source = clinic(6);
        byte[] before = Files.readAllBytes(source);
        Path target = folder.resolve("clinic-marked.xlsx");
        assertThat(ReturnedWorkbook.write(source, target, PROBLEMS, Optional.empty()))
                .isEqualTo(ReturnedWorkbook.Kind.MARKED);
        assertThat(Files.readAllBytes(source)).isEqualTo(before);
        assertThat(WorkbookCells.differences(source, target)).isEmpty();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(target))) {
            XSSFSheet sheet = book.getSheet("Benefits");
            assertThat(marked(sheet)).containsExactly("A3", "A5", "C3");
            assertThat(sheet.getRow(2).getCell(0).getCellComment().getString().getString())
                    .isEqualTo("Our own note\n\nThis payer is odd.\nAsk.\nAnd it is short.\nWrite it out.");
            assertThat(sheet.getRow(2).getCell(2).getCellComment().getString().getString())
                    .isEqualTo("Verified on is blank.\nFill it in.");
            assertThat(sheet.getRow(3).getCell(0).getCellComment().getString().getString())
                    .isEqualTo("Another note");
        }
    }

    @Test
    void givesAnExcerptThatCanBeMendedAndSentWhenTheWorkbookIsLarge() throws IOException, RefusedWorkbook {
        Path target = folder.resolve("clinic-marked.xlsx");
        assertThat(ReturnedWorkbook.write(largeClinic(), target, PROBLEMS, Optional.empty()))
                .isEqualTo(ReturnedWorkbook.Kind.EXCERPT);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(target))) {
            XSSFSheet sheet = book.getSheet("Benefits");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(marked(sheet)).containsExactly("A2", "A3", "C2");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("=M3");
            assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(3);
        }
        try (IntakeWorkbook workbook = IntakeWorkbook.open(target)) {
            assertThat(workbook.sheets()).containsExactly(IntakeSheet.BENEFITS);
        }
    }

    @Test
    void theExcerptIsTheSameWhereTheWorkbookIsStillOpen() throws IOException, RefusedWorkbook {
        Path source = largeClinic();
        Path fromFile = folder.resolve("from-file.xlsx");
        Path fromOpen = folder.resolve("from-open.xlsx");
        ReturnedWorkbook.write(source, fromFile, PROBLEMS, Optional.empty());
        try (IntakeWorkbook open = IntakeWorkbook.open(source)) {
            ReturnedWorkbook.write(source, fromOpen, PROBLEMS, Optional.of(open));
        }
        assertThat(WorkbookCells.differences(fromFile, fromOpen)).isEmpty();
    }

    @Test
    void givesAnExcerptWhenTheMarkCannotBeMade() {
        Path target = folder.resolve("clinic-marked.xlsx");
        Map<String, Map<Integer, List<CellProblem>>> elsewhere = Map.of("No such tab", Map.of(2, List.of()));
        assertThat(ReturnedWorkbook.write(clinic(6), target, elsewhere, Optional.empty()))
                .isEqualTo(ReturnedWorkbook.Kind.EXCERPT);
        assertThat(target).exists();
    }
}
