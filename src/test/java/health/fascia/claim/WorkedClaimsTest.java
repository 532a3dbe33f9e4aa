package health.fascia.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.policy.Policy;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Verdict;
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
 * The shipped rules against the worked claims and the limits of the rules of claims. A case is the clean claim with some
 * cells changed, the reasons against it, and the units that are paid by code.
 */
class WorkedClaimsTest {

    private static ClaimReview review;
    private static ClaimReview joined;

    @BeforeAll
    static void loadsTheShippedRulesWithoutAProblem() throws RejectedRulebook {
        Rulebook rulebook = Policy.load(Path.of("rules"));
        review = new ClaimReview(rulebook);
        joined = new ClaimReview(rulebook.withSessionPerCase());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesExactlyTheReasonsAndThePaidUnits(String name, String changes, Set<String> expected, String paid) {
        ClaimFindings found = review.review(new StatedClaim().withAll(changes).claim());
        List<Finding> findings = found.judgement().findings();

        assertThat(findings.stream()
                        .filter(finding -> finding.verdict().compareTo(Verdict.REDUCE) >= 0)
                        .map(Finding::reasonCode)
                        .collect(Collectors.toSet()))
                .as(String.valueOf(findings))
                .isEqualTo(expected);
        assertThat(found.paidUnits().entrySet().stream()
                        .map(units -> units.getKey() + ":" + units.getValue())
                        .collect(Collectors.joining(";")))
                .as(String.valueOf(findings))
                .isEqualTo(paid);
        assertThat(findings.stream().anyMatch(finding -> finding.reasonCode().equals("A-PAY")))
                .isEqualTo(expected.isEmpty());
        assertThat(findings).allSatisfy(finding -> assertThat(finding.text()).doesNotContain("{", "(unknown)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isDecidedAlikeWhereDroolsJoinsTheFacts(String name, String changes, Set<String> expected, String paid) {
        Claim claim = new StatedClaim().withAll(changes).claim();

        assertThat(review.review(claim)).isEqualTo(joined.review(claim));
    }

    static List<Object[]> cases() {
        List<Object[]> cases = new ArrayList<>();
        for (String line : StatedClaim.lines("claims.txt")) {
            String[] parts = line.split("\\|", -1);
            Set<String> expected = new TreeSet<>(List.of(parts[2].split(";")));
            expected.remove("");
            cases.add(new Object[] {parts[0], parts[1], expected, parts[3]});
        }
        return cases;
    }
}
