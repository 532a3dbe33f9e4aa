package health.fascia.nightly;

import health.fascia.claim.Appeal;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.StatedVersion;
import health.fascia.determination.Determination;
import health.fascia.determination.Review;
import health.fascia.referral.Referral;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Verdict;
import health.fascia.workbook.AppealPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an appeal rests on.
 *
 * @param claim the claim as it stands
 * @param stated the version of it that the payer denied
 * @param referral the order that it bills
 * @param made our newest determination about that order
 * @param review who chose to appeal, and why; null where that is not known
 * @param lines its lines with what the payer said of them
 */
record AppealCase(
        Appeal appeal,
        ClaimAccount claim,
        StatedVersion stated,
        Referral referral,
        Determination made,
        @Nullable Review review,
        List<AppealPackage.Line> lines) {

    AppealCase {
        lines = List.copyOf(lines);
    }

    /** It speaks of a patient. */
    @Override
    public String toString() {
        return "AppealCase[" + appeal.number() + "]";
    }

    /** What speaks for payment, as the determination found it. */
    List<Finding> basis() {
        return made.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.MEETS)
                .toList();
    }
}
