package health.fascia.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.policy.Policy;
import health.fascia.policy.Rulebooks;
import health.fascia.policy.Rulebooks.Candidate;
import health.fascia.policy.RulesInForce;
import health.fascia.rulebook.FilesRead;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.RuleProblem;
import health.fascia.rulebook.Rulebook;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only the examples that a change can touch are tried, and it comes out as if all had been. */
class PartialTrialTest {

    /** {@code -Dfascia.changes=300} is the long run. */
    private static final int CHANGES = Integer.getInteger("fascia.changes", 8);

    private static final long SEED = Long.getLong("fascia.seed", 1);

    @TempDir
    private Path folder = Path.of("");

    private OfficersFolder rules;
    private List<Example> examples = List.of();

    @SuppressWarnings("NullAway.Init")
    PartialTrialTest() {}

    @BeforeEach
    void theShippedRulesWithTheirExamples() throws IOException {
        rules = OfficersFolder.copyTo(folder);
        examples = ExampleRun.list(folder).stream()
                .map(ExampleBook::read)
                .flatMap(book -> book.examples().stream())
                .toList();
    }

    @Test
    void whateverChangesInTheTablesItSaysWhatTheWholeTrialSays() throws RejectedRulebook {
        FilesRead read = new FilesRead();
        ChangedCells changes = new ChangedCells(rules, new Random(SEED));
        ExampleTrial partial = ExampleTrial.none().next("", Rulebook.load(folder, Policy.sheets(), read), examples);
        Set<String> tables = new HashSet<>();
        int failing = 0;
        int spared = 0;
        for (int number = 0; number < CHANGES; number++) {
            String change = changes.make();
            Rulebook again = changes.load(read);
            partial = partial.next("", again, examples);
            List<RuleProblem> whole =
                    ExampleTrial.none().next("", Policy.load(folder), examples).problems(examples);
            assertThat(partial.problems(examples)).as("%d: %s", number, change).isEqualTo(whole);
            Stream.of(change.split("\n"))
                    .map(one -> one.replaceFirst(":.*", ""))
                    .forEach(tables::add);
            failing += whole.isEmpty() ? 0 : 1;
            spared += partial.decided() < examples.size() ? 1 : 0;
        }
        System.out.printf(
                "%d changes in %d tables, seed %d: %d broke examples, %d spared examples%n",
                CHANGES, tables.size(), SEED, failing, spared);
        assertThat(failing).isPositive();
        assertThat(spared).isPositive();
    }

    @Test
    void aChangedRowOfOneStateTriesTheExamplesOfThatState() throws RejectedRulebook {
        ExampleProof proof = new ExampleProof();
        Rulebooks rulebooks = Rulebooks.open(folder, List.of(proof));
        assertThat(rulebooks.prepare()).isInstanceOf(Candidate.Good.class);
        assertThat(proof.decided()).isEqualTo(examples.size());
        long ofTexas = examples.stream()
                .filter(example -> example.facts().referral().state().name().equals("TX"))
                .count();

        rules.type("licensure/jurisdictions.xlsx", "States", "JUR-TX-1", "Notes", "Read again.");
        rules.type("licensure/jurisdictions.xlsx", "States", "JUR-TX-1", "Source", "Read again.");
        assertThat(rulebooks.prepare()).isInstanceOf(Candidate.Good.class);
        assertThat(proof.decided())
                .isPositive()
                .isLessThanOrEqualTo((int) ofTexas)
                .isLessThan(200);

        assertThat(rulebooks.prepare()).isInstanceOf(Candidate.Good.class);
        assertThat(proof.decided()).isZero();

        rules.append("coverage/payer-terms.drl", "\n// Read again.\n");
        assertThat(rulebooks.prepare()).isInstanceOf(Candidate.Good.class);
        assertThat(proof.decided()).isEqualTo(examples.size());
    }

    @Test
    void whatIsKeptOfATrialHoldsNoRulebook() throws RejectedRulebook, InterruptedException {
        ExampleProof proof = new ExampleProof();
        FilesRead read = new FilesRead();
        WeakReference<Rulebook> first = tried(proof, Rulebook.load(folder, Policy.sheets(), read));
        rules.type("licensure/jurisdictions.xlsx", "States", "JUR-TX-1", "Source", "Read again.");
        Rulebook second = Rulebook.load(folder, Policy.sheets(), read);
        tried(proof, second);
        for (int i = 0; i < 50 && first.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThat(first.get()).isNull();
        assertThat(second.ruleCount()).isPositive();
        assertThat(proof.decided()).isLessThan(200);
    }

    private WeakReference<Rulebook> tried(ExampleProof proof, Rulebook rulebook) {
        assertThat(proof.problems(folder, RulesInForce.of(rulebook))).isEmpty();
        return new WeakReference<>(rulebook);
    }
}
