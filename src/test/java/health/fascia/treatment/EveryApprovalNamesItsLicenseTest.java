package health.fascia.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.codeset.UsState;
import health.fascia.determination.CaseReview;
import health.fascia.determination.Judgement;
import health.fascia.determination.Outcome;
import health.fascia.licensure.facts.Jurisdiction;
import health.fascia.policy.Policy;
import health.fascia.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Treatment by somebody without a license is a crime in most states: no approval is silent about the license. */
class EveryApprovalNamesItsLicenseTest {

    private static final LocalDate VISIT = LocalDate.of(2026, 11, 9);

    private static Rulebook rules;
    private static int approved;

    @BeforeAll
    static void loadTheShippedRules() throws Exception {
        rules = Policy.load(Path.of("rules"));
    }

    @ParameterizedTest
    @EnumSource(UsState.class)
    void inEveryJurisdictionAndWithEveryTitleThatItKnows(UsState state) throws Exception {
        for (String title : titles(state)) {
            Judgement judged = judge("state=" + state + "~L.state=" + state + "~L.title=" + title);

            if (judged.outcome() == Outcome.APPROVED) {
                assertThat(judged.findings())
                        .as("%s with the title %s", state, title)
                        .anyMatch(finding -> finding.ruleId().matches("(LR|INT-01[67]).*"));
            }
        }
    }

    @Test
    void mostJurisdictionsApproveAtAll() throws Exception {
        for (UsState state : UsState.values()) {
            List<String> titles = titles(state);
            Judgement judged = judge("state=" + state + "~L.state=" + state + "~L.title=" + titles.get(0));
            approved += judged.outcome() == Outcome.APPROVED ? 1 : 0;
        }
        assertThat(approved).isGreaterThan(20);
    }

    /** Idaho's row asks to look first: a look at its register counts for 30 days. */
    @ParameterizedTest
    @CsvSource({"2026-10-11, APPROVED", "2026-10-10, APPROVED", "2026-10-09, PENDED"})
    void whereTheRowIsUncertainAFreshLookAtTheRegisterCounts(LocalDate looked, Outcome outcome) throws Exception {
        Judgement judged = judge("state=ID~L.state=ID~L.verifiedOn=" + looked);

        assertThat(judged.outcome()).isEqualTo(outcome);
        assertThat(judged.findings())
                .extracting(finding -> finding.ruleId())
                .contains(outcome == Outcome.APPROVED ? "LR-02b" : "LR-38");
    }

    private static List<String> titles(UsState state) {
        List<String> titles = new ArrayList<>();
        rules.getTable(Jurisdiction.class).rows().stream()
                .filter(row -> row.state() == state && row.inForce(VISIT))
                .forEach(row -> {
                    titles.addAll(row.credentials());
                    titles.addAll(row.limitedCredentials());
                });
        if (titles.isEmpty()) {
            titles.add("LMT");
        }
        return titles;
    }

    private static Judgement judge(String changes) throws Exception {
        WorkedCells cells = WorkedCells.referral(changes);
        return Judgement.of(rules, new CaseReview(rules).review(cells.asReferral(), cells.background()));
    }
}
