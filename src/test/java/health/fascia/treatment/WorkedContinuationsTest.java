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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shipped rules against the worked continuations and the edges of progress. A case is the clean referral, changed by the
 * clean continuation, with some cells changed ({@code C.} for the request, {@code L.} for the license, {@code B.} for the
 * benefits) and the reasons against it.
 */
class WorkedContinuationsTest {

    private static ContinuationReview review;
    private static ContinuationReview joined;

    @BeforeAll
    static void loadsTheShippedRulesWithoutAProblem() throws RejectedRulebook {
        Rulebook rulebook = Policy.load(Path.of("rules"));
        review = new ContinuationReview(rulebook);
        joined = new ContinuationReview(rulebook.withSessionPerCase());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesExactlyTheReasonsOfTheWorkedCase(String name, String changes, Set<String> expected) throws IOException {
        Judgement judged = review.judge(continuation(changes));

        assertThat(against(judged)).as(String.valueOf(judged.findings())).isEqualTo(expected);
        assertThat(judged.findings())
                .allSatisfy(finding -> assertThat(finding.text()).doesNotContain("{", "(unknown)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isExplainedAsItIsDecided(String name, String changes, Set<String> expected) throws IOException {
        Continuation continuation = continuation(changes);

        assertThat(review.trace(continuation).stream()
                        .filter(trace -> trace.standing() == Standing.FIRED)
                        .map(RuleTrace::ruleId)
                        .collect(Collectors.toSet()))
                .isEqualTo(review.review(continuation).stream()
                        .map(Finding::ruleId)
                        .filter(id -> !id.startsWith("ENG-"))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isDecidedAlikeWhereDroolsJoinsTheFacts(String name, String changes, Set<String> expected) throws IOException {
        Continuation continuation = continuation(changes);

        assertThat(review.judge(continuation)).isEqualTo(joined.judge(continuation));
    }

    @Test
    void isCarriedByProgressAloneAndGivesSixVisits() throws IOException {
        for (String changes : List.of("", "C.visitsUsed=5", "C.visitsAsked=")) {
            Continuation clean = continuation(changes);
            Judgement judged = review.judge(clean);

            assertThat(judged.outcome()).isEqualTo(Outcome.APPROVED);
            assertThat(carrying(judged)).containsExactly("A-PRG-MCID");
            assertThat(review.grantable(clean)).isEqualTo(6);
        }
    }

    @Test
    void givesNoMoreThanIsAskedForAndThanTheEpisodeHasLeft() throws IOException {
        assertThat(review.grantable(continuation("C.visitsAsked=4"))).isEqualTo(4);
        assertThat(review.grantable(continuation("C.visitsUsed=7"))).isEqualTo(5);
        assertThat(review.grantable(continuation("C.visitsUsed=12"))).isZero();
        assertThat(review.grantable(continuation("C.visitsUsed=13"))).isZero();
    }

    @Test
    void leadsWithTheReasonOfTheWorkedCase() throws IOException {
        Map<Outcome, Map<String, String>> leading = new EnumMap<>(Outcome.class);
        leading.put(Outcome.PENDED, Map.of("P08", "R-PRG-DUE", "P10", "R-PRG-RANGE", "P14", "R-PRG-STALE"));
        leading.put(Outcome.DENIAL_PROPOSED, Map.of("P12", "R-PRG-GOALMET", "P13", "R-NEC-MAINT"));
        for (Object[] worked : cases()) {
            Judgement judged = review.judge(continuation((String) worked[1]));
            leading.forEach((outcome, reasons) -> {
                String reason = reasons.get((String) worked[0]);
                if (reason != null) {
                    assertThat(judged.outcome()).isEqualTo(outcome);
                    assertThat(judged.findings().get(0).reasonCode()).isEqualTo(reason);
                }
            });
        }
    }

    private static Set<String> against(Judgement judged) {
        return judged.findings().stream()
                .filter(finding -> finding.verdict().compareTo(Verdict.REDUCE) >= 0)
                .map(Finding::reasonCode)
                .collect(Collectors.toSet());
    }

    private static List<String> carrying(Judgement judged) {
        return judged.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.MEETS)
                .map(Finding::reasonCode)
                .filter(code -> !code.startsWith("A-LIC"))
                .toList();
    }

    static List<Object[]> cases() throws IOException {
        List<Object[]> cases = new ArrayList<>();
        for (String line : WorkedCells.lines("continuations.txt")) {
            String[] parts = line.split("\\|", -1);
            Set<String> expected = new TreeSet<>(List.of(parts[2].split(";")));
            expected.remove("");
            cases.add(new Object[] {parts[0], parts[1], expected});
        }
        return cases;
    }

    private static Continuation continuation(String changes) throws IOException {
        return WorkedCells.continuation(changes).asContinuation();
    }
}
