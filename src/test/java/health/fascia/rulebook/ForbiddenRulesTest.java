package health.fascia.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ForbiddenRulesTest {

    /** One folder for all hostile files, because its workbook takes longer to write than a file to refuse. */
    @TempDir
    private static Path shared = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static RuleFolder rules;

    @BeforeAll
    static void writesTheWords() {
        rules = new RuleFolder(shared).reason("TR-1", "R-TR-1", "Because.");
    }

    static List<String> hostile() {
        return HostileRules.all();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("hostile")
    void areRefusedWithFileLineAndWordsAndNothingRuns(String text) {
        Path canary = shared.resolve("canary.txt");
        rules.file("toys/hostile.drl", text.replace("CANARY", canary.toString()));

        List<RuleProblem> problems =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> rules.problems());

        String shown = text.length() > 400 ? text.substring(0, 400) : text;
        assertThat(problems).as(shown).isNotEmpty();
        assertThat(problems.get(0).file()).isEqualTo("toys/hostile.drl");
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.place()).matches("line [1-9][0-9]*");
            assertThat(problem.problem())
                    .doesNotContain("Exception", "org.drools")
                    .hasSizeBetween(20, 600);
        });
        assertThat(canary).doesNotExist();
    }

    @Test
    void areManyAndTheGoodRuleBesideThemIsTaken() {
        assertThat(HostileRules.all()).hasSizeGreaterThanOrEqualTo(180).doesNotHaveDuplicates();
        assertThat(new RuleFolder(folder)
                        .reason("TR-1", "R-TR-1", "Because.")
                        .file("toys/good.drl", HostileRules.good())
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "wieght > 3|Parcel has no 'wieght'. Did you mean 'weight'?",
                "color == Color.GREEN|Color has no value 'GREEN'. Allowed are RED, BLUE.",
                "color == Color.BLEU|Did you mean 'BLUE'?",
                "weight > \"3\"|'weight' (Integer) cannot be compared with '3'.",
                "label > \"a\"|has no order; only == and != apply",
                "stamps == stamps|cannot be compared",
                "weight > null|null can only be compared by == and !="
            })
    void tellTheOfficerWhatWasMeant(String condition, String words) {
        List<RuleProblem> problems = new RuleFolder(folder)
                .rule("TR-1", "p : Parcel( " + condition + " )", "note", "")
                .problems();

        assertThat(problems)
                .anySatisfy(problem ->
                        assertThat(problem.problem()).contains("rule TR-1").contains(words));
        assertThat(problems.get(0).place()).isEqualTo("line 7");
    }

    @Test
    void areToldByTheLineOnWhichTheyStand() {
        String text = RuleFolder.head() + "\n\nfunction void run() { }\n";

        assertThat(new RuleFolder(folder).file("a.drl", text).problems())
                .singleElement()
                .hasToString("a.drl · line 6    'function' is not allowed in a rule file.");
    }

    @Test
    void mayNotShareAnId() {
        assertThat(new RuleFolder(folder)
                        .rule("TR-1", "Parcel( weight > 3 )", "note", "")
                        .file("b/second.drl", HostileRules.good())
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains("TR-1 is used by another rule"));
    }

    @Test
    void areToldWhenAFileIsNotSavedAsUnicode() {
        byte[] latin = HostileRules.good().replace("A sentence", "Señor").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new RuleFolder(folder)
                        .reason("TR-1", "R-TR-1", "Because.")
                        .bytes("a.drl", latin)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains("save it again as UTF-8"));
    }

    @Test
    void doNotIncludeTheMarkThatSomeEditorsWriteFirst() {
        assertThat(new RuleFolder(folder)
                        .reason("TR-1", "R-TR-1", "Because.")
                        .file("a.DRL", "\uFEFF" + HostileRules.good())
                        .problems())
                .isEmpty();
    }
}
