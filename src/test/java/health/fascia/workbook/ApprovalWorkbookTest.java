package health.fascia.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.seal.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalWorkbookTest {

    private static final RowSeal SEAL = new RowSeal(Seal.of("a key for the tests of one workbook, invented"));

    @TempDir
    Path folder = Path.of("");

    private final SyntheticNight night = new SyntheticNight(60);

    private Path write(String name, ApprovalReport report, ApprovalRows rows) {
        Path file = folder.resolve(name);
        ApprovalWorkbook.Published unused = ApprovalWorkbook.write(file, report, rows, SEAL);
        return file;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    @Test
    void countsWhatItWritesAndTellsTheHashOfTheFile() throws IOException {
        Path file = folder.resolve("approvals.xlsx");
        ApprovalWorkbook.Published published = ApprovalWorkbook.write(file, night.report(), night, SEAL);
        assertThat(published.cases())
                .isEqualTo(Map.of(
                        Outcome.APPROVED, 30,
                        Outcome.PENDED, 18,
                        Outcome.DENIAL_PROPOSED, 6,
                        Outcome.REDUCTION_PROPOSED, 6));
        assertThat(published.returned()).isEqualTo(2);
        assertThat(published.known()).isEqualTo(1);
        assertThat(published.holds()).isTrue();
        assertThat(published.sha256()).hasSize(64);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void hasLiveFormulasWhoseSavedValuesAreRight() throws IOException {
        try (XSSFWorkbook book = open(write("a.xlsx", night.report(), night))) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            int formulas = 0;
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            assertSavedValueIsRight(cell, evaluator);
                        }
                    }
                }
            }
            assertThat(formulas).isGreaterThan(30);
            assertThat(checks(book.getSheet("Summary"))).containsExactly("holds", "holds", "holds", "holds");
        }
    }

    private static void assertSavedValueIsRight(Cell cell, FormulaEvaluator evaluator) {
        if (cell.getCachedFormulaResultType() == CellType.STRING) {
            assertThat(evaluator.evaluate(cell).getStringValue()).isEqualTo(cell.getStringCellValue());
        } else {
            assertThat(evaluator.evaluate(cell).getNumberValue())
                    .as(cell.getAddress() + " " + cell.getCellFormula())
                    .isEqualTo(cell.getNumericCellValue());
        }
    }

    private static List<String> checks(XSSFSheet summary) {
        List<String> checks = new ArrayList<>();
        for (Row row : summary) {
            Cell cell = row.getCell(3);
            if (cell != null
                    && cell.getCellType() == CellType.FORMULA
                    && cell.getCellFormula().startsWith("IF(B")) {
                checks.add(cell.getStringCellValue());
            }
        }
        return checks;
    }

    @Test
    void saysThatTheSumDoesNotHoldWhenARowIsLost() throws IOException {
        ApprovalReport report = new SyntheticNight(61).report();
        Path file = folder.resolve("lost.xlsx");
        assertThat(ApprovalWorkbook.write(file, report, night, SEAL).holds()).isFalse();
        try (XSSFWorkbook book = open(file)) {
            assertThat(checks(book.getSheet("Summary"))).containsExactly("DOES NOT HOLD", "holds", "holds", "holds");
        }
    }

    @Test
    void isFrozenFilteredAndSetUpForPrintOnEverySheet() throws IOException {
        try (XSSFWorkbook book = open(write("a.xlsx", night.report(), night))) {
            assertThat(book)
                    .extracting(Sheet::getSheetName)
                    .containsExactly(
                            "Summary",
                            "Approved",
                            "Pended",
                            "Denial proposed",
                            "Reduction proposed",
                            "Returned rows",
                            "Already known",
                            "Decisions read back",
                            "Letters",
                            "Clocks",
                            "Policy");
            for (Sheet sheet : book) {
                XSSFSheet each = (XSSFSheet) sheet;
                assertThat(each.getPrintSetup().getLandscape()).isTrue();
                assertThat(each.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(each.getPrintSetup().getFitHeight()).isZero();
                assertThat(each.getFitToPage()).isTrue();
                assertThat(each.getRepeatingRows().formatAsString()).isEqualTo("1:1");
                assertThat(each.getFooter().getRight()).contains("Page &P of &N");
                assertThat(each.getPaneInformation().isFreezePane()).isTrue();
                assertThat(each.getCTWorksheet().isSetAutoFilter())
                        .isEqualTo(!each.getSheetName().equals("Summary"));
            }
            assertThat(book.getSheet("Summary").getDrawingPatriarch().getCharts())
                    .hasSize(1);
            assertThat(book.getSheet("Denial proposed").getDataValidations()).hasSize(2);
        }
    }

    @Test
    void givesDatesAsDatesNumbersAsNumbersAndTheKeyOutOfSight() throws IOException {
        try (XSSFWorkbook book = open(write("a.xlsx", night.report(), night))) {
            XSSFSheet sheet = book.getSheet("Denial proposed");
            Map<String, Integer> columns = new java.util.HashMap<>();
            sheet.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
            Row row = sheet.getRow(1);
            assertThat(row.getCell(columns.getOrDefault("Received", -1))
                            .getLocalDateTimeCellValue()
                            .toLocalDate())
                    .isEqualTo(SyntheticNight.NIGHT.minusDays(3));
            assertThat(row.getCell(columns.getOrDefault("Visits asked", -1)).getCellType())
                    .isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(columns.getOrDefault("Member id", -1)).getCellType())
                    .isEqualTo(CellType.STRING);
            assertThat(row.getCell(columns.getOrDefault("Decision", -1)).getStringCellValue())
                    .isEqualTo("uphold");
            assertThat(sheet.isColumnHidden(columns.getOrDefault("Key", -1))).isTrue();
            assertThat(row.getCell(columns.getOrDefault("Key", -1)).getStringCellValue())
                    .startsWith(row.getCell(0).getStringCellValue() + "|D-");
            assertThat(columns.keySet()).hasSize(38);
        }
    }

    @Test
    void keepsEveryPayloadAString() throws IOException {
        List<String> payloads =
                List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|'/c calc'!A0", "_x003D_1");
        ApprovalRows hostile = new HostileNight(payloads);
        try (XSSFWorkbook book = open(write("h.xlsx", night.report(), hostile))) {
            for (int i = 1; i < book.getNumberOfSheets(); i++) {
                for (Row row : book.getSheetAt(i)) {
                    row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
                }
            }
            XSSFSheet known = book.getSheet("Already known");
            for (int i = 0; i < payloads.size(); i++) {
                Cell cell = known.getRow(i + 1).getCell(4);
                assertThat(cell.getStringCellValue().strip())
                        .isEqualTo(payloads.get(i).strip());
                assertThat(cell.getCellStyle().getQuotePrefixed())
                        .isEqualTo(!payloads.get(i).startsWith("_"));
            }
        }
    }

    @Test
    void isTheSameFileForTheSameNight() throws IOException {
        Path one = write("one.xlsx", night.report(), night);
        Path two = write("two.xlsx", night.report(), new SyntheticNight(60));
        assertThat(WorkbookCells.differences(one, two)).isEmpty();
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
        Path other = write("other.xlsx", night.report(), new SyntheticNight(59));
        assertThat(WorkbookCells.differences(one, other)).isNotEmpty();
    }

    @Test
    void holdsAnEmptyNight() throws IOException {
        ApprovalReport full = night.report();
        ApprovalReport empty =
                new ApprovalReport(full.night(), full.product(), List.of(), full.basis(), List.of(), List.of());
        try (XSSFWorkbook book = open(write("empty.xlsx", empty, new HostileNight(List.of())))) {
            assertThat(checks(book.getSheet("Summary"))).containsExactly("holds", "holds", "holds", "holds");
        }
    }
}
