package health.fascia.clock;

import health.fascia.referral.Referral;
import health.fascia.rulebook.Informs;

/** How urgent a request is. */
public enum RequestKind {
    @Informs("the day by which a case is decided")
    STANDARD,
    @Informs("the day by which a case is decided")
    EXPEDITED;

    /** What a referral says; standard where it says nothing. */
    public static RequestKind of(Referral referral) {
        return "EXPEDITED".equals(referral.statement().text("urgency")) ? EXPEDITED : STANDARD;
    }
}
