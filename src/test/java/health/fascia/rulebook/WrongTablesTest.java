package health.fascia.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.testing.facts.Tariff;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an officer reads when a policy table or the sheet of reasons is wrong. */
class WrongTablesTest {

    private static final List<PolicySheet<? extends Record>> TARIFFS =
            List.of(new PolicySheet<>("toys/tariffs.xlsx", "Tariffs", Tariff.class));
    private static final Object[] HEADER = {
        "Row id",
        "Color",
        "Most weight",
        "Price",
        "Insured",
        "Tracked",
        "Zones",
        "From",
        "Through",
        "Source",
        "Reviewed on",
        "Verified"
    };

    @TempDir
    private Path folder = Path.of("");

    @Test
    void goodRowsAreReadWhateverTheCaseAndOrder() throws RejectedRulebook {
        Rulebook rules =
                with(HEADER, row("T1", 1, " blue "), row("T2", 8, "2026-12-31")).load(TARIFFS);

        List<Tariff> rows = rules.getTable(Tariff.class).rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).zones()).containsExactly("A", "B");
        assertThat(rows.get(0).tracked()).isNull();
        assertThat(rows.get(1).inForce(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(rows.get(1).inForce(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(rows.get(1).inForce(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(rows.get(1).inForce(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @ParameterizedTest(name = "{1} in column {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "0||A2|Row id is blank, and must be filled.",
                "1|GREEN|B2|'GREEN' is not known here. Color is RED or BLUE.",
                "1|BLU|B2|'BLU' is not known here. Color is RED or BLUE. Did you mean BLUE?",
                "2|four|C2|'four' is not a whole number. Most weight is 1 to 60. Did you mean 4?",
                "2|thre|C2|'thre' is not a whole number. Most weight is 1 to 60. Did you mean 3?",
                "2|fourty|C2|'fourty' is not a whole number. Most weight is 1 to 60. Did you mean 40?",
                "2|4 kg|C2|'4 kg' is not a whole number. Most weight is 1 to 60. Did you mean 4?",
                "2|seventy|C2|'seventy' is not a whole number. Most weight is 1 to 60.",
                "2|heavy|C2|'heavy' is not a whole number. Most weight is 1 to 60.",
                "2|4.5|C2|'4.5' is not a whole number. Most weight is 1 to 60.",
                "2|0|C2|'0' is too small. Most weight is 1 to 60.",
                "2|61|C2|'61' is too large. Most weight is 1 to 60.",
                "3|cheap|D2|'cheap' is not a number. Price is a number.",
                "4|perhaps|E2|'perhaps' is neither YES nor NO. Insured is YES or NO.",
                "4|y|E2|'y' is neither YES nor NO. Insured is YES or NO. Did you mean YES?",
                "5|x|F2|'x' is neither YES nor NO. Tracked is YES or NO.",
                "6|A; D|G2|'D' is not known here. Zones is A, B or C.",
                "7|soon|H2|'soon' is not a date. From is a date such as 2026-11-23.",
                "7|1/15/2027|H2|'1/15/2027' is not a date. From is a date such as 2026-11-23. Did you mean 2027-01-15?",
                "7|2027-02-30|H2|is not a date. From is a date such as 2026-11-23. Did you mean 2027-02-28?",
                "7|46352|H2|'46352' is not a date. From is a date such as 2026-11-23. Did you mean 2026-11-26?",
                "7||H2|From is blank, and must be filled. From is a date such as 2026-11-23.",
                "8|2025-01-01|I2|no date can reach the row: it ends on 2025-01-01, before it begins on 2026-01-01",
                "9|!|J2|Source holds the spreadsheet error #N/A",
                "9|=1+1|J2|not formulas",
                "8|=TODAY()|I2|not formulas",
                "11|surely|L2|'surely' is not known here. Verified is read or unverified.",
                "11|unverifed|L2|Verified is read or unverified. Did you mean unverified?"
            })
    void aWrongCellIsToldByFileSheetCellAndWhatIsAllowed(
            int column, @Nullable String value, String place, String words) {
        assertThat(with(HEADER, row("T1", column, value)).problems(TARIFFS))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("toys/tariffs.xlsx");
                    assertThat(problem.place()).startsWith("sheet Tariffs · ").endsWith(place);
                    assertThat(problem.problem()).contains(words);
                });
    }

    @ParameterizedTest
    @CsvSource({"1,true", "60,true", "0,false", "61,false"})
    void aLimitIsItselfAllowed(int weight, boolean fits) {
        assertThat(with(HEADER, row("T1", 2, weight)).problems(TARIFFS)).hasSize(fits ? 0 : 1);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Object[] bad = row("T1", 2, "four");
        bad[3] = "cheap";

        assertThat(with(HEADER, bad, row("T2", 1, "GREEN"), row("T3", 7, "soon"))
                        .problems(TARIFFS))
                .hasSize(4);
    }

    @Test
    void aRowIdIsUsedOnce() {
        assertThat(with(HEADER, row("T1", 2, 4), row("T1", 2, 5)).problems(TARIFFS))
                .singleElement()
                .hasToString("toys/tariffs.xlsx · sheet Tariffs · A3    the row id 'T1' is there twice.");
    }

    @Test
    void aMissingOrDoubleColumnSheetOrFileIsNamed() {
        Object[] header = HEADER.clone();
        header[2] = "Weight";
        header[3] = "Color";

        assertThat(words(with(header)))
                .anySatisfy(words -> assertThat(words).contains("the column 'Most weight' is missing"))
                .anySatisfy(words -> assertThat(words).contains("the column 'Price' is missing"))
                .anySatisfy(words -> assertThat(words).contains("D1").contains("'Color' is there twice"));
        assertThat(words(new RuleFolder(folder.resolve("none"))))
                .singleElement()
                .satisfies(words -> assertThat(words).contains("toys/tariffs.xlsx"));
        assertThat(words(new RuleFolder(folder.resolve("other")).table("toys/tariffs.xlsx", "Prices", List.of())))
                .singleElement()
                .satisfies(words -> assertThat(words).contains("Tariffs"));
        assertThat(words(new RuleFolder(folder.resolve("empty")).table("toys/tariffs.xlsx", "Tariffs", List.of())))
                .singleElement()
                .satisfies(words -> assertThat(words).contains("the sheet is empty"));
        assertThat(words(new RuleFolder(folder.resolve("text")).file("toys/tariffs.xlsx", "no workbook")))
                .singleElement()
                .satisfies(words -> assertThat(words).contains("toys/tariffs.xlsx"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Too heavy: {Parcel.wait}|the placeholder {Parcel.wait} is no field",
                "Too heavy: {Parcel.wieght}|the placeholder {Parcel.wieght} is no field",
                "Too heavy: {Parcel.getClass}|is no field",
                "Too heavy: {Shelf.name}|hands over (Parcel)",
                "Too heavy: {weight}|is no field",
                "Too heavy: {Parcel.weight|a bracket { or } stands alone",
                "Too heavy: {Parcel weight}|a bracket { or } stands alone"
            })
    void aPlaceholderNamesAFieldOfAFactThatTheRuleHandsOver(String text, String words) {
        assertThat(new RuleFolder(folder)
                        .rule("TR-1", "p : Parcel( weight > 3 )", "pend", ", p")
                        .without("TR-1")
                        .reason("TR-1", "R-TR-1", text)
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("reasons.xlsx");
                    assertThat(problem.place()).isEqualTo("rule TR-1");
                    assertThat(problem.problem()).contains(words);
                });
    }

    @Test
    void everyRuleAndInputAndTheEngineHaveTheirWords() {
        RuleFolder rules = new RuleFolder(folder).rule("TR-1", "Parcel( weight > 3 )", "pend", "");

        assertThat(rules.without("TR-1")
                        .without("Parcel.weight")
                        .without("ENG-004")
                        .problems())
                .extracting(RuleProblem::problem)
                .containsExactlyInAnyOrder("rule TR-1 has no row.", "the row of ENG-004 is missing.");
        assertThat(rules.reason("TR-1", "R-OTHER", "Because.").problems())
                .extracting(RuleProblem::problem)
                .contains(
                        "the sheet says R-OTHER, the rule says R-TR-1.",
                        "Parcel.weight has no row, and rule TR-1 reads it.");
        assertThat(rules.reason("TR-1", "R-TR-1", "Again.").problems())
                .extracting(RuleProblem::problem)
                .contains("it has two rows.");
    }

    private static List<String> words(RuleFolder rules) {
        return rules.problems(TARIFFS).stream().map(RuleProblem::toString).toList();
    }

    private RuleFolder with(Object[] header, Object[]... rows) {
        List<Object[]> all = new ArrayList<>(List.<Object[]>of(header));
        all.addAll(Arrays.asList(rows));
        return new RuleFolder(folder).table("toys/tariffs.xlsx", "Tariffs", all);
    }

    private static Object[] row(String id, int column, @Nullable Object value) {
        @Nullable
        Object[] row = {id, "RED", 4, 2.5, "YES", null, "A; B", "2026-01-01", null, "house", "2026-11-23", "read"};
        row[column] = value;
        return row;
    }
}
