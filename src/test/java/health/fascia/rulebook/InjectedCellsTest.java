package health.fascia.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.testing.Payloads;
import health.fascia.testing.facts.Color;
import health.fascia.testing.facts.Crate;
import health.fascia.testing.facts.Parcel;
import health.fascia.testing.facts.Tariff;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 200 payloads in each kind of column of a policy table: each is refused, or stays the text that it is. */
class InjectedCellsTest {

    private static final int PAYLOADS = 200;
    private static final List<PolicySheet<? extends Record>> TARIFFS =
            List.of(new PolicySheet<>("toys/tariffs.xlsx", "Tariffs", Tariff.class));
    private static final String HEADER =
            "Row id|Color|Most weight|Price|Insured|Tracked|Zones|From|Through|Source|Reviewed on|Verified";
    private static final String GOOD = "T|RED|5|4.50|YES|NO|A; B|2026-01-01|2027-01-01|house|2026-11-23|read";

    private static final List<PolicySheet<? extends Record>> CRATES =
            List.of(new PolicySheet<>("toys/crates.xlsx", "Crates", Crate.class));
    private static final String CRATE_HEADER = "Row id|Labels|From|Through|Source|Reviewed on|Verified";
    private static final String CRATE = "C|x|2026-01-01|2027-01-01|house|2026-11-23|read";

    @TempDir
    private Path folder = Path.of("");

    private Path canary = Path.of("");
    private List<String> payloads = List.of();

    @BeforeEach
    void layTheCanary() {
        canary = folder.resolve("canary");
        payloads = Payloads.list(PAYLOADS, canary.toString());
    }

    @AfterEach
    void theCanaryLives() {
        assertThat(canary).doesNotExist();
        assertThat(System.getProperty("fascia.canary")).isNull();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "1, choice",
        "2, whole number",
        "3, number",
        "4, yes or no",
        "5, yes or no or blank",
        "6, list of choices",
        "7, date",
        "8, date or blank",
        "10, date",
        "11, choice of words"
    })
    void aTypedColumnRefusesThemAllEachByItsCell(int column, String kind) throws IOException {
        List<RuleProblem> problems = rules(column).problems(TARIFFS);

        assertThat(problems).hasSizeGreaterThanOrEqualTo(PAYLOADS);
        String told = problems.stream().map(RuleProblem::place).collect(Collectors.joining("\n"));
        IntStream.rangeClosed(2, PAYLOADS + 1).forEach(row -> assertThat(told).containsPattern("(?m)\\D" + row + "$"));
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("toys/tariffs.xlsx");
            assertThat(problem.problem())
                    .as(kind)
                    .doesNotContain("Exception", "\tat ")
                    .hasSizeLessThan(4_500);
        });
    }

    /** What is too long is refused, what cannot be seen is left out by the reader; the rest is the very text. */
    @ParameterizedTest(name = "{1}")
    @CsvSource({"9, text", "0, row id"})
    void aTextColumnKeepsThemAsTheTextThatTheyAre(int column, String kind) throws IOException, RejectedRulebook {
        List<String> fitting =
                payloads.stream().filter(text -> text.length() <= 4_000).toList();
        assertThat(fitting).hasSizeBetween(PAYLOADS - 10, PAYLOADS - 1);
        assertThat(rules(column).problems(TARIFFS)).hasSize(PAYLOADS - fitting.size());

        payloads = fitting;
        List<Tariff> rows = rules(column).load(TARIFFS).getTable(Tariff.class).rows();

        assertThat(rows).as(kind).hasSize(fitting.size());
        for (int i = 0; i < rows.size(); i++) {
            // A workbook may write any sign as its code; it is text all the same.
            String typed = fitting.get(i).strip().replace("_x003D_", "=");
            String kept = column == 0 ? rows.get(i).rowId() : rows.get(i).source();
            if (plainToSee(typed)) {
                assertThat(kept).isEqualTo(typed);
            }
            assertThat(kept.codePoints()
                            .noneMatch(sign -> Character.getType(sign) == Character.FORMAT
                                    || Character.getType(sign) == Character.CONTROL && sign != '\t'))
                    .as(kept)
                    .isTrue();
            assertThat(rows.get(i).color()).isEqualTo(Color.RED);
        }
    }

    @Test
    void aListKeepsThemAsItsEntries() throws IOException, RejectedRulebook {
        payloads = payloads.stream().filter(text -> text.length() <= 4_000).toList();
        RuleFolder rules = rules(1, "toys/crates.xlsx", CRATE_HEADER, CRATE);

        List<Crate> rows = rules.load(CRATES).getTable(Crate.class).rows();

        assertThat(rows).hasSize(payloads.size());
        for (int i = 0; i < rows.size(); i++) {
            String typed = payloads.get(i).strip().replace("_x003D_", "=");
            if (plainToSee(typed)) {
                assertThat(bare(String.join("", rows.get(i).labels()))).isEqualTo(bare(typed));
            }
        }
    }

    @Test
    void aFormulaIsNeverCalculatedAndNeverTaken() throws IOException {
        RuleFolder rules = rules(9);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("toys/tariffs.xlsx"))) {
            Sheet sheet = workbook.createSheet("Tariffs");
            fill(sheet.createRow(0), HEADER);
            Row row = sheet.createRow(1);
            fill(row, GOOD);
            for (int column = 0; column < 12; column++) {
                row.removeCell(Objects.requireNonNull(row.getCell(column)));
                row.createCell(column).setCellFormula("HYPERLINK(\"http://x.invalid\",\"RED\")");
            }
            workbook.write(out);
        }

        assertThat(rules.problems(TARIFFS)).hasSize(12).allSatisfy(problem -> assertThat(problem.problem())
                .contains("not formulas"));
    }

    /** A fact's text goes into the words of a reason; there it names no other field and opens no bracket. */
    @Test
    void theTextOfAFactStaysTextInTheWordsOfAReason() throws RejectedRulebook {
        Rulebook rules = new RuleFolder(folder)
                .rule("TR-1", "p : Parcel( weight > 3 )", "pend", ", p")
                .without("TR-1")
                .reason("TR-1", "R-TR-1", "It says {Parcel.label} and weighs {Parcel.weight}.")
                .load();

        for (String payload : payloads) {
            assertThat(rules.conclude(Stage.REFERRAL, List.of(Parcel.of(4, false, payload))))
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(finding.text()).isEqualTo("It says " + payload + " and weighs 4."));
        }
    }

    private static boolean plainToSee(String text) {
        return text.length() <= 4_000 && text.strip().codePoints().allMatch(sign -> sign >= 0x20 && sign < 0x7F);
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s;,]", "");
    }

    private RuleFolder rules(int column) throws IOException {
        return rules(column, "toys/tariffs.xlsx", HEADER, GOOD);
    }

    private RuleFolder rules(int column, String file, String header, String good) throws IOException {
        Files.createDirectories(folder.resolve("toys"));
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            Sheet sheet = workbook.createSheet(file.contains("crates") ? "Crates" : "Tariffs");
            fill(sheet.createRow(0), header);
            for (int i = 0; i < payloads.size(); i++) {
                Row row = sheet.createRow(i + 1);
                fill(row, good);
                row.getCell(0).setCellValue("T" + i);
                row.getCell(column).setCellValue(payloads.get(i));
            }
            workbook.write(out);
        }
        return new RuleFolder(folder).rule("TR-1", "Parcel( weight > 3 )", "note", "");
    }

    private static void fill(Row row, String values) {
        String[] cells = values.split("\\|");
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
