package health.fascia.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.policy.Policy;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Stage;
import health.fascia.workshop.MutationRun.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The officers' example workbooks as they are shipped, against the rules as they are shipped. */
class ShippedExamplesTest {

    private static final Path RULES = Path.of("rules");

    private static Rulebook rulebook;
    private static ExampleRun run;

    @BeforeAll
    static void runsEveryShippedExample() throws RejectedRulebook, IOException {
        rulebook = Policy.load(RULES);
        run = ExampleRun.of(rulebook, ExampleRun.list(RULES));
    }

    @Test
    void giveWhatTheyExpect() {
        assertThat(run.problems()).isEmpty();
        assertThat(run.results()).hasSizeGreaterThan(4000).allSatisfy(result -> assertThat(result.differences())
                .as("%s row %d", result.example().file(), result.example().row())
                .isEmpty());
    }

    /**
     * LR-09 waits for the compact: the column Compact from is blank in every row until it begins. COD-015b waits for a payer
     * that wants the modifier from everybody: the column says NO in every row. COD-024b cannot come from a workbook, whose
     * reading takes a code that stands twice once.
     */
    @Test
    void showEveryRuleFiringButThoseThatWait() {
        assertThat(run.neverFired()).containsExactly("COD-015b", "COD-024b", "LR-09");
    }

    @Test
    void showCasesOfEveryStage() {
        assertThat(run.results().stream()
                        .map(result -> result.example().stage())
                        .distinct())
                .containsExactlyInAnyOrder(Stage.values());
    }

    @Test
    void showEveryRuleSilent() {
        assertThat(run.neverSilent()).isEmpty();
    }

    /** A sample of the mistakes; {@code rules test --mutate} tries all. */
    @Test
    void noticeMostSmallMistakesInTheRules() {
        Score score = MutationRun.score(rulebook, run, 60, 20261123);

        assertThat(score.all()).isEqualTo(60);
        assertThat(score.percent()).as("%s", score.survivors()).isGreaterThan(80);
    }

    /** Choices that only inform are not swapped for each other; that holds as long as no rule asks for one of them. */
    @Test
    void needNotTellApartChoicesThatNoRuleAsksFor() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".drl")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("CONTRA_"));
        }
    }

    @Test
    void areConcludedRuleByRuleAsByTheNetwork() {
        ExampleReview byNetwork = new ExampleReview(rulebook);
        ExampleReview byRule = new ExampleReview(rulebook.mutants().unchanged(question -> {}));

        assertThat(run.results())
                .allSatisfy(result -> assertThat(byRule.judge(result.example()).findings())
                        .containsExactlyInAnyOrderElementsOf(
                                byNetwork.judge(result.example()).findings()));
    }
}
