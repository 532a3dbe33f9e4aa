package health.fascia.nightly;

import health.fascia.determination.CaseReview.Background;
import health.fascia.referral.Referral;

/** Gives what is known beside a referral that has its case already: licenses, verified benefits, other open cases. */
public interface CaseBackground {

    Background of(Referral referral, String caseNumber);
}
