package health.fascia.nightly;

import health.fascia.determination.CaseReview;
import health.fascia.determination.CaseReview.Background;
import health.fascia.determination.Cases;
import health.fascia.referral.Referral;
import health.fascia.referral.Referrals;

/** Gives what is known beside a referral that has its case already: licenses, verified benefits, other open cases. */
public interface CaseBackground {

    Background of(Referral referral, String caseNumber);

    /** Looks it up in the database. */
    static CaseBackground over(Referrals referrals, Cases cases, CaseReview caseReview) {
        return new BackgroundDesk(referrals, cases, caseReview);
    }
}
