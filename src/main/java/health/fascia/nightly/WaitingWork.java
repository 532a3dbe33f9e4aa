package health.fascia.nightly;

import health.fascia.nightly.NightResult.Count;
import health.fascia.nightly.NightResult.Waiting;
import java.time.LocalDate;
import java.util.List;

/** What waits for people when a night ends. The sheets hold decided lines as well, so that they do not say it. */
final class WaitingWork {

    private static final String CLAIMS = "select count(*) from claim where state = '%s'";

    private final NightLog log;

    WaitingWork(NightLog log) {
        this.log = log;
    }

    /** The proposals of this date's referrals, and all else that waits since whenever. */
    Waiting count(LocalDate asOf) {
        List<Count> others = List.of(
                new Count(
                        "requests for more visits",
                        count("select count(*) from continuation k where " + ContinuationLines.OPEN)),
                new Count("held claims", count(CLAIMS.formatted("HELD"))),
                new Count("rejected claims", count(CLAIMS.formatted("REJECTED"))),
                new Count("denied claims", count(CLAIMS.formatted("DENIED"))),
                new Count("appeals to be filed", count("select count(*) from appeal where state = 'PREPARED'")));
        return new Waiting(
                proposals(asOf),
                others.stream().filter(other -> other.count() > 0).toList());
    }

    private int proposals(LocalDate asOf) {
        return log.client()
                .sql("select count(*) from referral_case c"
                        + " join referral_version v on v.case_number = c.case_number and v.version = c.version"
                        + " join night n on n.night_id = v.night_id"
                        + " where n.as_of = ? and c.outcome in ('DENIAL_PROPOSED', 'REDUCTION_PROPOSED')")
                .param(asOf)
                .query(Integer.class)
                .single();
    }

    private int count(String sql) {
        return log.client().sql(sql).query(Integer.class).single();
    }
}
