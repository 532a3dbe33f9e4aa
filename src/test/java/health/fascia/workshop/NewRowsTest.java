package health.fascia.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.codeset.UsState;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.RuleProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer asks for a new payer, state, rule or table. */
class NewRowsTest {

    private static final String PAYERS = "coverage/payers.xlsx";
    private static final String STATES = "licensure/jurisdictions.xlsx";

    @TempDir
    private Path root = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private OfficersFolder folder;

    @BeforeEach
    void aCopyOfTheShippedRules() {
        folder = OfficersFolder.copyTo(root.resolve("rules"));
    }

    @Test
    void aNewPayerWaitsOnlyForWhatTheOfficerMustFill() throws RejectedRulebook, IOException {
        Made made = new NewRows(folder.root(), OfficersFolder.TODAY).payer("ACME", "Acme Health");

        assertThat(made.done()).isTrue();
        assertThat(made.lines().get(0)).endsWith("row PAY-ACME-1 was added, from 2026-12-01 on.");
        List<String> waiting = report().errors().stream()
                .map(error -> error.place().substring(error.place().lastIndexOf(' ') + 1))
                .toList();
        assertThat(made.lines().get(1)).contains(waiting);
        try (XSSFWorkbook book = open(PAYERS)) {
            XSSFSheet sheet = book.getSheet("Payers");
            assertThat(cell(sheet, "PAY-ACME-1", "Name")).hasToString("Acme Health");
            assertThat(cell(sheet, "PAY-ACME-1", "Verified")).hasToString("unverified");
            assertThat(cell(sheet, "PAY-ACME-1", "Through")).hasToString("");
            assertThat(cell(sheet, "PAY-ACME-1", "From").getLocalDateTimeCellValue())
                    .isEqualTo(LocalDate.of(2026, 12, 1).atStartOfDay());
            assertThat(color(cell(sheet, "PAY-ACME-1", "Source"))).isEqualTo("FFFFF2B3");
            assertThat(color(cell(sheet, "PAY-ACME-1", "Name"))).isNotEqualTo("FFFFF2B3");
        }
    }

    @Test
    void onceTheColoredCellsAreFilledTheFolderIsClean() throws RejectedRulebook {
        assertThat(new NewRows(folder.root(), OfficersFolder.TODAY)
                        .payer("ACME", "Acme Health")
                        .done())
                .isTrue();
        folder.type(PAYERS, "Payers", "PAY-ACME-1", "Lob", "COMMERCIAL");
        folder.type(PAYERS, "Payers", "PAY-ACME-1", "Order required", "YES");
        folder.type(PAYERS, "Payers", "PAY-ACME-1", "Order valid days", 90);
        folder.type(PAYERS, "Payers", "PAY-ACME-1", "Prescribers", "MD; DO");
        folder.type(PAYERS, "Payers", "PAY-ACME-1", "Benefits valid days", 30);
        folder.type(PAYERS, "Payers", "PAY-ACME-1", "Requires state license", "NO");
        folder.type(PAYERS, "Payers", "PAY-ACME-1", "Review days", 7);
        folder.type(PAYERS, "Payers", "PAY-ACME-1", "Source", "Contract of 2026");
        folder.type(PAYERS, "Payers", "PAY-ACME-1", "Reviewed on", OfficersFolder.TODAY);

        assertThat(report().errors()).isEmpty();
    }

    @Test
    void aPayerThatIsThereIsNotAddedTwice() throws RejectedRulebook, IOException {
        byte[] before = Files.readAllBytes(folder.root().resolve(PAYERS));

        assertThat(new NewRows(folder.root(), OfficersFolder.TODAY)
                        .payer("UHC", "Again")
                        .lines())
                .singleElement()
                .asString()
                .contains("PAY-UHC-1");
        assertThat(new NewRows(folder.root(), OfficersFolder.TODAY)
                        .payer("u h c", "Again")
                        .done())
                .isFalse();
        assertThat(Files.readAllBytes(folder.root().resolve(PAYERS))).isEqualTo(before);
    }

    @Test
    void theNextRowOfAStateIsACopyThatTellsWhichCellEndsTheOldOne() throws RejectedRulebook, IOException {
        Made made = new NewRows(folder.root(), OfficersFolder.TODAY).state(UsState.OH);

        assertThat(made.lines()).hasSize(3);
        assertThat(made.lines().get(0)).contains("row JUR-OH-2 was copied from JUR-OH-1, from 2026-12-01 on.");
        assertThat(made.lines().get(2)).startsWith("Give JUR-OH-1 its last day: write 2026-11-30 into O");
        folder.type(STATES, "States", "JUR-OH-2", "Source", "OAC 4731-1");
        folder.type(STATES, "States", "JUR-OH-2", "Reviewed on", OfficersFolder.TODAY);
        assertThat(report().warnings())
                .extracting(Object::toString)
                .anyMatch(line -> line.contains("rows JUR-OH-1, JUR-OH-2    both hold from 2026-12-01 on and say the"
                        + " same. Give JUR-OH-1 the Through date 2026-11-30."));
        folder.type(STATES, "States", "JUR-OH-1", "Through", LocalDate.of(2026, 11, 30));
        assertThat(report().errors()).isEmpty();
        assertThat(report().warnings()).extracting(Object::toString).noneMatch(line -> line.contains("JUR-OH"));
    }

    @Test
    void whatTheOfficerMadeOfTheWorkbookSurvives() throws RejectedRulebook, IOException {
        folder.change(PAYERS, book -> {
            XSSFSheet sheet = book.getSheet("Payers");
            XSSFCellStyle mine = book.createCellStyle();
            mine.cloneStyleFrom(OfficersFolder.cell(sheet, "PAY-UHC-1", "Name").getCellStyle());
            mine.setFont(book.createFont());
            mine.getFont().setColor(IndexedColors.GREEN.getIndex());
            OfficersFolder.cell(sheet, "PAY-UHC-1", "Name").setCellStyle(mine);
            sheet.setColumnWidth(3, 77 * 256);
        });
        Shape before = shape();

        assertThat(new NewRows(folder.root(), OfficersFolder.TODAY)
                        .payer("ACME", "Acme Health")
                        .done())
                .isTrue();

        assertThat(shape()).isEqualTo(before);
    }

    /** What an officer sees of the sheet beside its values. */
    private record Shape(
            List<String> notes,
            List<String> dropDowns,
            List<Integer> widths,
            String pane,
            short font,
            List<String> rows) {}

    private Shape shape() throws IOException {
        try (XSSFWorkbook book = open(PAYERS)) {
            XSSFSheet sheet = book.getSheet("Payers");
            List<Integer> columns = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
            return new Shape(
                    columns.stream()
                            .map(column -> sheet.getRow(0)
                                    .getCell(column)
                                    .getCellComment()
                                    .getString()
                                    .getString())
                            .toList(),
                    sheet.getDataValidations().stream()
                            .map(rule ->
                                    rule.getRegions().getCellRangeAddresses()[0].formatAsString() + " "
                                            + rule.getValidationConstraint().getFormula1())
                            .toList(),
                    columns.stream().map(sheet::getColumnWidth).toList(),
                    sheet.getPaneInformation().getVerticalSplitPosition() + " "
                            + sheet.getPaneInformation().getHorizontalSplitPosition(),
                    cell(sheet, "PAY-UHC-1", "Name").getCellStyle().getFont().getColor(),
                    columns.stream()
                            .map(column -> sheet.getRow(5).getCell(column) + " "
                                    + sheet.getRow(5)
                                            .getCell(column)
                                            .getCellStyle()
                                            .getDataFormatString())
                            .toList());
        }
    }

    @Test
    void aNewRulePassesTheCheckWithItsWords() throws RejectedRulebook, IOException {
        List<RuleProblem> before = report().warnings();

        Made made = new NewRule(folder.root(), OfficersFolder.TODAY)
                .write("COV-099", "A payer asks for something new", "coverage");

        assertThat(made.done()).isTrue();
        assertThat(report().errors()).isEmpty();
        assertThat(beside(report().warnings())).isEqualTo(beside(before));
        assertThat(report().warnings()).anyMatch(warning -> warning.problem().contains("shown by no example"));
        assertThat(Files.readString(folder.root().resolve("coverage/cov-099.drl")))
                .contains("rule \"COV-099 A payer asks for something new\"", "@reviewed(\"2026-11-26\")");
        assertThat(new NewRule(folder.root(), OfficersFolder.TODAY)
                        .write("COV-099", "Again", "coverage")
                        .lines())
                .containsExactly("There is a rule COV-099 already.");
    }

    /** All but the one that counts the rules which no example shows yet. */
    private static List<RuleProblem> beside(List<RuleProblem> warnings) {
        return warnings.stream()
                .filter(warning -> !warning.file().equals("examples"))
                .toList();
    }

    @Test
    void aRuleThatCouldNotBeReadIsNotWritten() throws RejectedRulebook, IOException {
        NewRule rules = new NewRule(folder.root(), OfficersFolder.TODAY);

        assertThat(rules.write("cov-99", "A sentence", "coverage").done()).isFalse();
        assertThat(rules.write("COV-099", "A \"sentence\"", "coverage").done()).isFalse();
        assertThat(rules.write("COV-099", "A sentence\nend", "coverage").done()).isFalse();
        assertThat(rules.write("COV-099", "A sentence", "../coverage").done()).isFalse();
        assertThat(rules.write("INT-002", "A sentence", "coverage").done()).isFalse();
        assertThat(folder.root().resolve("coverage/cov-099.drl")).doesNotExist();
    }

    @Test
    void aNewTableHasTheLookOfTheOthers() throws IOException {
        assertThat(NewTable.write(folder.root(), "coverage/fees").done()).isTrue();
        assertThat(NewTable.write(folder.root(), "coverage/fees").done()).isFalse();
        assertThat(NewTable.write(folder.root(), "../fees").done()).isFalse();

        assertThat(WorkbookCare.missing(folder.root().resolve("coverage/fees.xlsx"), List.of()))
                .isEmpty();
    }

    @Test
    void aKnownTableThatIsGoneComesBackWithItsColumns() throws IOException, RejectedRulebook {
        Files.delete(folder.root().resolve("necessity/dosage.xlsx"));

        assertThat(NewTable.write(folder.root(), "necessity/dosage").done()).isTrue();
        assertThat(report().errors()).isEmpty();
    }

    private CheckReport report() throws RejectedRulebook {
        return new RulesCheck(folder.root(), OfficersFolder.TODAY).report();
    }

    private XSSFWorkbook open(String file) throws IOException {
        try (InputStream in = Files.newInputStream(folder.root().resolve(file))) {
            return new XSSFWorkbook(in);
        }
    }

    private static XSSFCell cell(XSSFSheet sheet, String rowId, String header) {
        return OfficersFolder.cell(sheet, rowId, header);
    }

    private static String color(XSSFCell cell) {
        return cell.getCellStyle().getFillForegroundColorColor() == null
                ? ""
                : cell.getCellStyle().getFillForegroundColorColor().getARGBHex();
    }
}
