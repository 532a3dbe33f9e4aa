package health.fascia.bench;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.bench.CasesToDecide.CaseToDecide;
import health.fascia.determination.CaseReview;
import health.fascia.determination.Judgement;
import health.fascia.policy.Policy;
import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.Rulebook;
import health.fascia.sample.SampleClinic;
import health.fascia.sample.SampleInbox;
import health.fascia.sample.SampleOrder;
import health.fascia.workbook.NaiveWorkbook;
import health.fascia.workbook.SampleWorkbook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Referrals of a made-up clinic, some with cells of another or with none: the night's one fact a case gives the very
 * judgement that Drools gives by joining all facts in a new session.
 */
class BothWaysAgreeTest {

    private static final int ROWS = 120;
    private static final int CHANGED_CELLS = 6;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_126})
    void everyReferralGetsTheSameJudgement(long seed, @TempDir Path folder) throws RejectedRulebook {
        Path workbook = folder.resolve("clinic.xlsx");
        SampleWorkbook.write(workbook, new SampleClinic(new SampleOrder(ROWS, seed, SampleInbox.DAY, false)).book());
        List<CaseToDecide> cases = CasesToDecide.of(NaiveWorkbook.read(workbook));
        Rulebook rulebook = Policy.load(Path.of("rules"));
        Rulebook joined = rulebook.withSessionPerCase();
        CaseReview review = new CaseReview(rulebook);
        CaseReview other = new CaseReview(joined);
        Random random = new Random(seed);
        int pended = 0;

        for (CaseToDecide one : cases) {
            CaseToDecide another = cases.get(random.nextInt(cases.size()));
            for (Referral referral : List.of(one.referral(), mixed(one.referral(), another.referral(), random))) {
                Judgement judged = Judgement.of(rulebook, review.review(referral, another.background()));
                assertThat(judged)
                        .as("%s", referral)
                        .isEqualTo(Judgement.of(joined, other.review(referral, another.background())));
                pended += judged.findings().size();
            }
        }

        assertThat(pended).isGreaterThan(cases.size());
    }

    /** Required cells stay; every other may be blank, or hold what the other referral says. */
    private static Referral mixed(Referral referral, Referral other, Random random) {
        Map<String, String> values = new TreeMap<>(referral.statement().values());
        List<IntakeColumn> columns = IntakeSheet.REFERRALS.columns();
        for (int i = 0; i < CHANGED_CELLS; i++) {
            IntakeColumn column = columns.get(random.nextInt(columns.size()));
            String said = other.statement().text(column.key());
            if (said != null) {
                values.put(column.key(), said);
            } else if (column.need() != IntakeColumn.Need.REQUIRED) {
                values.remove(column.key());
            }
        }
        return new Referral(new Statement(IntakeSheet.REFERRALS, values));
    }
}
