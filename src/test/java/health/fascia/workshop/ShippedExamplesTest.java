package health.fascia.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.policy.Policy;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.Rulebook;
import health.fascia.workshop.MutationRun.Score;
import java.io.IOException;
import java.nio.file.Path;
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
        assertThat(run.results()).hasSizeGreaterThan(2000).allSatisfy(result -> assertThat(result.differences())
                .as("%s row %d", result.example().file(), result.example().row())
                .isEmpty());
    }

    /** LR-09 waits for the compact: the column Compact from is blank in every row until it begins. */
    @Test
    void showEveryRuleFiringButTheOneThatWaitsForTheCompact() {
        assertThat(run.neverFired()).containsExactly("LR-09");
    }

    @Test
    void showEveryRuleSilent() {
        assertThat(run.neverSilent()).isEmpty();
    }

    /** A sample of the mistakes; {@code rules test --mutate} tries all. */
    @Test
    void noticeMostSmallMistakesInTheRules() {
        Score score = MutationRun.score(rulebook, run, 250, 20261123);

        assertThat(score.all()).isEqualTo(250);
        assertThat(score.percent()).as("%s", score.survivors()).isGreaterThan(82);
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
