package health.fascia.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fascia.referral.CellProblem;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.StatedCell;
import health.fascia.referral.StatedRow;
import health.fascia.sheet.RefusedWorkbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as they come from clinics: sound, but seldom as the template has it. */
class OddIntakeWorkbookTest {

    private static final List<String> BENEFITS = List.of("Payer", "Member id", "Verified on");

    @TempDir
    Path folder = Path.of("");

    private Path file(java.util.function.Consumer<XSSFWorkbook> content) {
        return ClinicFile.write(folder.resolve("clinic.xlsx"), content);
    }

    private static List<StatedRow> rows(IntakeWorkbook workbook, IntakeSheet sheet) throws RefusedWorkbook {
        List<StatedRow> rows = new ArrayList<>();
        try (IntakeRows given = workbook.rows(sheet)) {
            given.forEachRemaining(rows::add);
        }
        return rows;
    }

    @Test
    void findsColumnsByAliasBelowTitleLinesOnSheetsInAnyOrder() throws RefusedWorkbook {
        Path path = file(book -> {
            XSSFSheet benefits = book.createSheet("BENEFITS ");
            ClinicFile.row(benefits, 1, "North Clinic");
            ClinicFile.row(benefits, 2, "Plan", "as of", "today");
            ClinicFile.row(benefits, 4, "insurance ID", "Fax", "INSURER", "Verified-On");
            ClinicFile.row(benefits, 5, "00\u00A0123", "none", "PLAN_A", "2026-11-01");
            ClinicFile.sheet(book, "licenses", 1, ClinicFile.required(IntakeSheet.LICENSES));
            book.createSheet("Notes");
        });
        try (IntakeWorkbook workbook = IntakeWorkbook.open(path)) {
            assertThat(workbook.sheets()).containsExactly(IntakeSheet.LICENSES, IntakeSheet.BENEFITS);
            StatedRow row = rows(workbook, IntakeSheet.BENEFITS).get(0);
            assertThat(row.cells().get("memberId"))
                    .isEqualTo(new StatedCell("A5", StatedCell.Kind.TEXT, "00 123", false));
            assertThat(row.addresses()).containsEntry("payer", "C5").containsEntry("verifiedOn", "D5");
            assertThat(row.origin().tab()).isEqualTo("BENEFITS ");
            assertThat(workbook.remarks())
                    .containsExactly(
                            "Sheet 'Notes' is not an intake sheet and was not read.",
                            "Sheet 'BENEFITS ': the header was found in row 4.",
                            "Sheet 'BENEFITS ': the column 'Fax' (B4) is not known and was not read.");
        }
    }

    @Test
    void readsDatesOfBothSystemsFullWidthDigitsAndNumbers() throws RefusedWorkbook {
        Path path = file(book -> {
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            XSSFSheet sheet = ClinicFile.sheet(book, "Benefits", 1, BENEFITS);
            ClinicFile.row(sheet, 2, "PLAN_A", "\uFF10\uFF11\uFF12", 44887);
            XSSFCellStyle date = book.createCellStyle();
            date.setDataFormat((short) 14);
            sheet.getRow(1).getCell(2).setCellStyle(date);
            ClinicFile.row(sheet, 3, "PLAN_B", 1234567890, "x");
        });
        try (IntakeWorkbook workbook = IntakeWorkbook.open(path)) {
            List<StatedRow> rows = rows(workbook, IntakeSheet.BENEFITS);
            assertThat(rows.get(0).cells().get("memberId"))
                    .isEqualTo(new StatedCell("B2", StatedCell.Kind.TEXT, "012", false));
            assertThat(rows.get(0).cells().get("verifiedOn"))
                    .isEqualTo(new StatedCell("C2", StatedCell.Kind.DATE, "2026-11-23", false));
            assertThat(rows.get(1).cells().get("memberId"))
                    .isEqualTo(new StatedCell("B3", StatedCell.Kind.NUMBER, "1234567890", false));
        }
    }

    @Test
    void takesSavedResultsOfFormulasAndTellsOfThemAndOfHiddenRows() throws RefusedWorkbook {
        Path path = file(book -> {
            XSSFSheet sheet = ClinicFile.sheet(book, "Benefits", 1, BENEFITS);
            ClinicFile.row(sheet, 2, "PLAN_A", "1", "x");
            sheet.getRow(1).getCell(0).setCellFormula("\"PLAN\"&\"_A\"");
            sheet.getRow(1).getCell(0).setCellValue("PLAN_A");
            sheet.getRow(1).getCell(1).setBlank();
            sheet.getRow(1).getCell(1).setCellFormula("1+1");
            sheet.getRow(1).setZeroHeight(true);
        });
        try (IntakeWorkbook workbook = IntakeWorkbook.open(path)) {
            StatedRow row = rows(workbook, IntakeSheet.BENEFITS).get(0);
            assertThat(row.cells().get("payer")).isEqualTo(new StatedCell("A2", StatedCell.Kind.TEXT, "PLAN_A", true));
            assertThat(workbook.remarks())
                    .contains(
                            "Sheet 'Benefits': hidden rows, read all the same: 1 (row 2).",
                            "Sheet 'Benefits': results of formulas, taken as last saved: 1 (A2).");
        }
    }

    @Test
    void returnsEveryRowThatAMergeSpansButNotTheOthers() throws RefusedWorkbook {
        Path path = file(book -> {
            XSSFSheet sheet =
                    ClinicFile.sheet(book, "Benefits", 1, List.of("Payer", "Member id", "Verified on", "Fax"));
            ClinicFile.row(sheet, 2, "PLAN_A", "1", "2026-11-01", "f");
            ClinicFile.row(sheet, 3, null, "2", "2026-11-01");
            ClinicFile.row(sheet, 4, "PLAN_B", "3", "2026-11-01");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("D2:D4"));
        });
        try (IntakeWorkbook workbook = IntakeWorkbook.open(path)) {
            List<StatedRow> rows = rows(workbook, IntakeSheet.BENEFITS);
            assertThat(rows)
                    .extracting(row ->
                            row.problems().stream().map(CellProblem::cell).toList())
                    .containsExactly(List.of("A2"), List.of("A3"), List.of());
            assertThat(rows.get(1).problems().get(0).problem()).startsWith("Merged cells: A2:A3");
            assertThat(rows.get(1).problems().get(0).cure()).isEqualTo("Unmerge A2:A3 and fill in every cell.");
        }
    }

    @Test
    void goesOnAtAnyRowAndCountsWhatWasSkipped() throws RefusedWorkbook {
        Path path = file(book -> {
            XSSFSheet sheet = ClinicFile.sheet(book, "Benefits", 1, BENEFITS);
            for (int row = 2; row <= 6; row++) {
                ClinicFile.row(sheet, row, "PLAN_A", "M" + row);
            }
        });
        try (IntakeWorkbook workbook = IntakeWorkbook.open(path);
                IntakeRows rows = workbook.rows(IntakeSheet.BENEFITS)) {
            rows.skip(3);
            assertThat(rows.next().origin().row()).isEqualTo(5);
            assertThat(rows.given()).isEqualTo(4);
            rows.skip(10);
            assertThat(rows.hasNext()).isFalse();
            assertThat(rows.given()).isEqualTo(5);
        }
    }

    @Test
    void refusesAFileThatLacksRequiredColumnsAndNamesAllOfThem() {
        Path path = file(book -> ClinicFile.sheet(book, "Licenses", 1, List.of("NPI", "State", "Status", "Notes")));
        assertThatThrownBy(() -> IntakeWorkbook.open(path))
                .isInstanceOf(RefusedWorkbook.class)
                .hasMessage("clinic.xlsx lacks the columns 'Title', 'License number' on sheet 'Licenses' (header in row"
                        + " 1); add them as the template has them.");
    }

    @Test
    void refusesAFileThatGivesAColumnTwiceAndNamesBothCells() {
        Path path = file(book -> ClinicFile.sheet(book, "Benefits", 2, List.of("Payer", "Member id", "Insurer")));
        assertThatThrownBy(() -> IntakeWorkbook.open(path))
                .isInstanceOf(RefusedWorkbook.class)
                .hasMessage("clinic.xlsx has the same column twice on sheet 'Benefits': 'Payer' in A2 and C2; delete or"
                        + " rename one of the two.");
    }

    @Test
    void refusesAFileWithoutAnySheetOfOursOrWithTwoOfAKindOrWithoutHeader() {
        Path none = file(book -> book.createSheet("Sheet1"));
        assertThatThrownBy(() -> IntakeWorkbook.open(none))
                .hasMessageContaining(
                        "none of the sheets 'Referrals', 'Licenses', 'Benefits', 'Visits', 'Outcomes', 'Schedule',"
                                + " 'Authorizations', 'Continuations', 'Claims', 'Claim lines' but only 'Sheet1'");
        Path two = file(book -> {
            ClinicFile.sheet(book, "Benefits", 1, BENEFITS);
            ClinicFile.sheet(book, "Benefits.", 1, BENEFITS);
        });
        assertThatThrownBy(() -> IntakeWorkbook.open(two)).hasMessageContaining("'Benefits' and 'Benefits.'");
        Path empty = file(book -> book.createSheet("Referrals"));
        assertThatThrownBy(() -> IntakeWorkbook.open(empty)).hasMessageContaining("no row with column names");
    }

    @Test
    void aHeaderWithANameOrTwoIsToldWhatItLacks() {
        Path few = file(book -> ClinicFile.sheet(book, "Referrals", 2, List.of("Payer", "Our notes", "Member id")));

        assertThatThrownBy(() -> IntakeWorkbook.open(few))
                .hasMessageStartingWith(
                        "clinic.xlsx has no complete header among the first 30 rows of sheet 'Referrals':"
                                + " row 2 knows 'Payer', 'Member id' and lacks '")
                .hasMessageMatching(".*lacks ('[^']+', ){5}and [0-9]+ more; copy the header row of the template.*");
    }

    @Test
    void findsAHeaderInRowThirtyAndNotInRowThirtyOne() throws RefusedWorkbook {
        for (int row : new int[] {29, 30}) {
            Path path = file(book -> ClinicFile.sheet(book, "Benefits", row, BENEFITS));
            try (IntakeWorkbook workbook = IntakeWorkbook.open(path)) {
                assertThat(workbook.remarks())
                        .containsExactly("Sheet 'Benefits': the header was found in row " + row + ".");
            }
        }
        Path below = file(book -> ClinicFile.sheet(book, "Benefits", 31, BENEFITS));
        assertThatThrownBy(() -> IntakeWorkbook.open(below)).isInstanceOf(RefusedWorkbook.class);
    }
}
