package health.fascia.bench;

import health.fascia.determination.CaseReview.Background;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.ReferralIdentity;
import health.fascia.referral.ReferralIntake;
import health.fascia.referral.ReferralIntake.Taken;
import health.fascia.referral.StatedRow;
import health.fascia.referral.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The referrals of a workbook with the licenses and verifications beside them, in memory. */
final class CasesToDecide {

    private final Map<String, List<Statement>> licenses = new HashMap<>();
    private final Map<String, List<Statement>> verifications = new HashMap<>();
    private final List<Referral> referrals = new ArrayList<>();

    /** A referral and what is known beside it. */
    record CaseToDecide(Referral referral, Background background) {}

    private CasesToDecide() {}

    /** Every accepted referral among the rows; returned rows have nothing to decide. */
    static List<CaseToDecide> of(List<StatedRow> rows) {
        CasesToDecide reading = new CasesToDecide();
        ReferralIntake intake = new ReferralIntake();
        for (StatedRow row : rows) {
            if (intake.read(row) instanceof Taken taken) {
                reading.take(taken.statement());
            }
        }
        return reading.referrals.stream().map(reading::withBackground).toList();
    }

    private void take(Statement stated) {
        if (stated.sheet() == IntakeSheet.REFERRALS) {
            referrals.add(new Referral(stated));
        } else if (stated.sheet() == IntakeSheet.LICENSES) {
            licenses.computeIfAbsent(stated.required("npi"), any -> new ArrayList<>())
                    .add(stated);
        } else {
            String cover = ReferralIdentity.coverKey(stated.required("payer"), stated.required("memberId"));
            verifications.computeIfAbsent(cover, any -> new ArrayList<>()).add(stated);
        }
    }

    private CaseToDecide withBackground(Referral referral) {
        String npi = referral.therapistNpi();
        String member = referral.memberId();
        return new CaseToDecide(
                referral,
                new Background(
                        npi == null ? List.of() : licenses.getOrDefault(npi, List.of()),
                        member == null
                                ? List.of()
                                : verifications.getOrDefault(
                                        ReferralIdentity.coverKey(referral.payer(), member), List.of()),
                        List.of()));
    }
}
