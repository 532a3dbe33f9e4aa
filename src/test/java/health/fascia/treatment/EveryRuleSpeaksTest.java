package health.fascia.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.determination.CaseReview;
import health.fascia.policy.Policy;
import health.fascia.rulebook.RuleSource;
import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.RuleTrace.Standing;
import health.fascia.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The worked referrals and continuations together: no rule of their areas is without a case for it and one against it. */
class EveryRuleSpeaksTest {

    private static final List<String> AREAS =
            List.of("COV-", "CON-", "DOS-", "PRG-", "LR-33", "LR-34", "LR-35", "LR-36");

    /** The charges of a day are known on a claim only, and so is a look at the register after the visit. */
    private static final Set<String> ON_CLAIMS = Set.of("COV-025", "DOS-008c", "LR-39b");

    @Test
    void everyRuleFiresInOneCaseAndStaysSilentInAnother() throws Exception {
        Rulebook rules = Policy.load(Path.of("rules"));
        CaseReview referrals = new CaseReview(rules);
        ContinuationReview continuations = new ContinuationReview(rules);
        Set<String> fired = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        List<List<RuleTrace>> traces = new ArrayList<>();
        for (String changes : WorkedCells.changes("cases.txt")) {
            WorkedCells cells = WorkedCells.referral(changes);
            traces.add(referrals.trace(cells.asReferral(), cells.background()));
        }
        for (String changes : WorkedCells.changes("continuations.txt")) {
            traces.add(continuations.trace(WorkedCells.continuation(changes).asContinuation()));
        }
        traces.forEach(
                trace -> trace.forEach(one -> (one.standing() == Standing.FIRED ? fired : silent).add(one.ruleId())));

        Set<String> wanted = rules.catalog().stream()
                .map(RuleSource::ruleId)
                .filter(id -> AREAS.stream().anyMatch(id::startsWith) || id.matches("LR-3[7-9].*"))
                .filter(id -> !ON_CLAIMS.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wanted).hasSizeGreaterThan(110);
        assertThat(fired).containsAll(wanted);
        // Every referral with a dose has a severity.
        wanted.remove("DOS-001");
        assertThat(silent).containsAll(wanted);
    }
}
