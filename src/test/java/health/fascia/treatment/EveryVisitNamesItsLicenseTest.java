package health.fascia.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.codeset.UsState;
import health.fascia.determination.Judgement;
import health.fascia.determination.Outcome;
import health.fascia.licensure.facts.Jurisdiction;
import health.fascia.policy.Policy;
import health.fascia.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A visit is carried only by a license that the rules have seen on its day, but where the state has none to see. */
class EveryVisitNamesItsLicenseTest {

    private static final LocalDate VISIT = LocalDate.of(2026, 11, 16);

    /** A person judged the therapist when the referral was approved (LR-04a). */
    private static final Set<UsState> WITHOUT_LICENSE = EnumSet.of(UsState.GU, UsState.KS, UsState.MN, UsState.WY);

    private static Rulebook rules;
    private static VisitReview review;

    @BeforeAll
    static void loadTheShippedRules() throws Exception {
        rules = Policy.load(Path.of("rules"));
        review = new VisitReview(rules);
    }

    @ParameterizedTest
    @EnumSource(UsState.class)
    void inEveryJurisdiction(UsState state) throws Exception {
        for (String title : titles(state)) {
            Judgement judged = judge("state=" + state + "~L.state=" + state + "~L.title=" + title);

            if (judged.outcome() == Outcome.APPROVED && !WITHOUT_LICENSE.contains(state)) {
                assertThat(judged.findings())
                        .as("%s with the title %s", state, title)
                        .anyMatch(finding -> finding.ruleId().matches("LR-.*"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(UsState.class)
    void andNeverWithoutOneWhereTheStateHasOne(UsState state) throws Exception {
        Judgement judged = judge("state=" + state + "~L.none=(none)");

        assertThat(judged.outcome() == Outcome.APPROVED).isEqualTo(WITHOUT_LICENSE.contains(state));
    }

    @Test
    void norByTheLicenseOfAnotherTitle() throws Exception {
        assertThat(judge("state=MD~L.state=MD~L.title=RMP").outcome()).isNotEqualTo(Outcome.APPROVED);
    }

    private static List<String> titles(UsState state) {
        return rules.getTable(Jurisdiction.class).rows().stream()
                .filter(row -> row.state() == state && row.inForce(VISIT))
                .flatMap(row -> row.credentials().stream())
                .toList();
    }

    private static Judgement judge(String changes) throws Exception {
        return review.judge(WorkedCells.visit(changes).asVisit());
    }
}
