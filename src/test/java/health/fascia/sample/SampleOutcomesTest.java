package health.fascia.sample;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.determination.CaseReview;
import health.fascia.determination.CaseReview.Background;
import health.fascia.determination.Decider;
import health.fascia.determination.Decider.Occasion;
import health.fascia.determination.Determination;
import health.fascia.determination.Outcome;
import health.fascia.policy.Policy;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.RejectedRulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The officers' rules decide synthetic referrals. */
class SampleOutcomesTest {

    private static final int ROWS = 1500;

    private static final Map<Plan, List<Determination>> DECIDED = new EnumMap<>(Plan.class);

    @BeforeAll
    static void decide() throws RejectedRulebook {
        Decider decider = new Decider(new CaseReview(Policy.load(Path.of("rules"))));
        SampleOrder order = new SampleOrder(ROWS, 11, SampleInbox.DAY, true);
        List<Statement> licenses = statements(order, IntakeSheet.LICENSES);
        List<Statement> benefits = statements(order, IntakeSheet.BENEFITS);
        for (SampleRow row : SampleClinicTest.rows(order, IntakeSheet.REFERRALS)) {
            Referral referral = new Referral(StatedSample.taken(IntakeSheet.REFERRALS, row));
            Background background = new Background(
                    of(licenses, "npi", String.valueOf(referral.therapistNpi())),
                    of(benefits, "memberId", String.valueOf(referral.memberId())),
                    List.of());
            DECIDED.computeIfAbsent(row.plan(), plan -> new ArrayList<>())
                    .add(decider.decide(new Occasion("X", 1, 1, order.asOf()), referral, background));
        }
    }

    @Test
    void whatIsPlannedIsMostlyDecided() {
        assertThat(share(Plan.APPROVABLE, Outcome.APPROVED)).isGreaterThan(0.95);
        assertThat(share(Plan.PENDED, Outcome.PENDED)).isGreaterThan(0.85);
        assertThat(share(Plan.ADVERSE, Outcome.DENIAL_PROPOSED)).isGreaterThan(0.85);
        assertThat(share(Plan.REDUCTION, Outcome.REDUCTION_PROPOSED)).isGreaterThan(0.85);
    }

    @Test
    void allOutcomesComeInSensibleShares() {
        assertThat(all(Outcome.APPROVED)).isBetween(0.50, 0.68);
        assertThat(all(Outcome.PENDED)).isBetween(0.15, 0.28);
        assertThat(all(Outcome.DENIAL_PROPOSED)).isBetween(0.08, 0.18);
        assertThat(all(Outcome.REDUCTION_PROPOSED)).isBetween(0.015, 0.06);
    }

    private static double share(Plan plan, Outcome outcome) {
        List<Determination> decided = DECIDED.getOrDefault(plan, List.of());
        return count(decided, outcome) / (double) decided.size();
    }

    private static double all(Outcome outcome) {
        return DECIDED.values().stream().mapToLong(some -> count(some, outcome)).sum() / (double) ROWS;
    }

    private static long count(List<Determination> decided, Outcome outcome) {
        return decided.stream().filter(one -> one.outcome() == outcome).count();
    }

    private static List<Statement> statements(SampleOrder order, IntakeSheet sheet) {
        return SampleClinicTest.rows(order, sheet).stream()
                .map(row -> StatedSample.taken(sheet, row))
                .toList();
    }

    private static List<Statement> of(List<Statement> statements, String key, String value) {
        return statements.stream()
                .filter(statement -> value.equals(statement.text(key)))
                .toList();
    }
}
