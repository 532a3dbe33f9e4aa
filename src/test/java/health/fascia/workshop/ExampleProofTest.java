package health.fascia.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.policy.Rulebooks;
import health.fascia.policy.Rulebooks.Candidate;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.RuleProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer changes rules of which examples say what must come out. */
class ExampleProofTest {

    private static final String PAYERS = "coverage/payers.xlsx";

    /** Kept from test to test as in a running service, so that only what changed is concluded anew. */
    private static final ExampleProof PROOF = new ExampleProof();

    @TempDir
    private Path folder = Path.of("");

    private OfficersFolder rules;
    private Rulebooks rulebooks;
    private String first = "";

    @SuppressWarnings("NullAway.Init")
    ExampleProofTest() {}

    @BeforeEach
    void theShippedRulesAreInForceBecauseEveryExamplePasses() throws RejectedRulebook {
        rules = OfficersFolder.copyTo(folder);
        rulebooks = Rulebooks.open(folder, List.of(PROOF));
        first = rulebooks.inForce().hash();
    }

    @Test
    void aChangedRowThatBreaksAnExampleIsRefusedWithItsRowAndTheOldRulebookGoesOn() {
        rules.type(PAYERS, "Payers", "PAY-REGENCE-1", "Benefits valid days", 29);

        assertThat(refused()).allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("examples/payers.xlsx");
            assertThat(problem.place())
                    .matches("sheet Referrals · row [0-9]+ · REGENCE benefits verified 30 days before");
            assertThat(problem.problem()).isEqualTo("expected Approved, got Pended; R-BV-STALE is too many.");
        });
        assertThat(rulebooks.inForce().hash()).isEqualTo(first);

        rules.type(PAYERS, "Payers", "PAY-REGENCE-1", "Benefits valid days", 30);
        assertThat(rulebooks.prepare()).isInstanceOf(Candidate.Good.class);
    }

    @Test
    void aChangedRowThatBreaksNoneIsProvedInAMoment() {
        rules.type(PAYERS, "Payers", "PAY-REGENCE-1", "Notes", "Read again.");
        long begun = System.nanoTime();

        Candidate candidate = rulebooks.prepare();

        System.out.printf(
                "one changed row read and proved by all examples in %d ms%n",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        assertThat(candidate).isInstanceOf(Candidate.Good.class);
    }

    @Test
    void aChangedRuleIsHeldAgainstAllExamplesAnew() throws IOException {
        Path file = folder.resolve("intake/benefits-and-consent.drl");
        String text = Files.readString(file);
        assertThat(text).contains("ageOn(visit.date) < 18");
        Files.writeString(
                file, text.replace("ageOn(visit.date) < 18", "ageOn(visit.date) < 21"), StandardCharsets.UTF_8);

        assertThat(refused()).isNotEmpty().allSatisfy(problem -> assertThat(problem.problem())
                .contains("R-CONSENT-MINOR is too many"));
        assertThat(rulebooks.inForce().hash()).isEqualTo(first);
    }

    @Test
    void anExampleThatCannotBeReadIsToldByItsCell() {
        rules.change("examples/states.xlsx", book -> {
            var sheet = book.getSheet("Referrals");
            sheet.getRow(1).createCell(1).setCellValue("Atlantis");
        });

        assertThat(refused()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("examples/states.xlsx · sheet Referrals · B2");
            assertThat(problem.problem()).contains("Atlantis");
        });
    }

    private List<RuleProblem> refused() {
        Candidate candidate = rulebooks.prepare();
        assertThat(candidate).isInstanceOf(Candidate.Refused.class);
        return ((Candidate.Refused) candidate).problems();
    }
}
