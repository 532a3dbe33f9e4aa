package health.fascia.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.determination.Judgement;
import health.fascia.determination.Outcome;
import health.fascia.policy.Policy;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.RuleTrace.Standing;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each visit is judged by the shipped rules for its own day. A case is the clean referral and its third visit, with some cells
 * changed ({@code V.} for the visit, {@code P.} for the payer's permission, {@code S.} for where the visit stands).
 */
class VisitOnItsDayTest {

    private static VisitReview review;
    private static VisitReview joined;

    @BeforeAll
    static void loadsTheShippedRulesWithoutAProblem() throws RejectedRulebook {
        Rulebook rulebook = Policy.load(Path.of("rules"));
        review = new VisitReview(rulebook);
        joined = new VisitReview(rulebook.withSessionPerCase());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void hasExactlyTheReasonsOfItsCase(String name, String changes, Set<String> expected) throws IOException {
        Judgement judged = review.judge(WorkedCells.visit(changes).asVisit());

        assertThat(against(judged)).as(String.valueOf(judged.findings())).isEqualTo(expected);
        assertThat(judged.outcome() == Outcome.APPROVED).isEqualTo(expected.isEmpty());
        assertThat(judged.findings())
                .allSatisfy(finding -> assertThat(finding.text()).doesNotContain("{", "(unknown)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isExplainedAsItIsJudged(String name, String changes, Set<String> expected) throws IOException {
        CourseVisit visit = WorkedCells.visit(changes).asVisit();

        assertThat(review.trace(visit).stream()
                        .filter(trace -> trace.standing() == Standing.FIRED)
                        .map(RuleTrace::ruleId)
                        .collect(Collectors.toSet()))
                .isEqualTo(review.review(visit).stream()
                        .map(Finding::ruleId)
                        .filter(id -> !id.startsWith("ENG-"))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isJudgedAlikeWhereDroolsJoinsTheFacts(String name, String changes, Set<String> expected) throws IOException {
        CourseVisit visit = WorkedCells.visit(changes).asVisit();

        assertThat(review.judge(visit)).isEqualTo(joined.judge(visit));
    }

    private static Set<String> against(Judgement judged) {
        return judged.findings().stream()
                .filter(finding -> finding.verdict().compareTo(Verdict.REDUCE) >= 0)
                .map(Finding::reasonCode)
                .collect(Collectors.toSet());
    }

    static List<Object[]> cases() throws IOException {
        List<Object[]> cases = new ArrayList<>();
        for (String line : WorkedCells.lines("visits.txt")) {
            String[] parts = line.split("\\|", -1);
            Set<String> expected = new TreeSet<>(List.of(parts[2].split(";")));
            expected.remove("");
            cases.add(new Object[] {parts[0], parts[1], expected});
        }
        return cases;
    }
}
