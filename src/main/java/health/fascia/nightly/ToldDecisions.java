package health.fascia.nightly;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says which night tells a person's decision: the first one behind it. People decide by day, and a night of the same day may
 * have come before or come after; whatever no night has told yet, this one tells.
 */
final class ToldDecisions {

    private static final String DETERMINATIONS =
            """
            insert into told_decision (decision_no, as_of)
            select d.determination_no, cast(:asOf as date)
              from referral_case c join determination d on d.determination_no = c.determination_no
             where d.night_id is null and d.decided_on <= :asOf
               and not exists (select 1 from told_decision t where t.decision_no = d.determination_no)""";

    private static final String CONTINUATIONS =
            """
            insert into told_decision (decision_no, as_of)
            select d.continuation_no || '-D' || d.sequence, cast(:asOf as date)
              from continuation c
              join continuation_decision d on d.continuation_no = c.continuation_no and d.sequence = c.decisions
             where d.night_id is null and d.decided_on <= :asOf
               and not exists (select 1 from told_decision t
                                where t.decision_no = d.continuation_no || '-D' || d.sequence)""";

    private final JdbcClient client;
    private final LocalDate asOf;

    ToldDecisions(NightLog log, LocalDate asOf) {
        this.client = log.client();
        this.asOf = asOf;
    }

    /** Notes what this night tells; noting it again changes nothing. */
    void note() {
        client.sql(DETERMINATIONS).param("asOf", asOf).update();
        client.sql(CONTINUATIONS).param("asOf", asOf).update();
    }

    /** Referrals that people decided and this night tells. */
    int cases() {
        return client.sql(
                        "select count(*) from told_decision t join determination d on d.determination_no = t.decision_no"
                                + " where t.as_of = ?")
                .param(asOf)
                .query(Integer.class)
                .single();
    }
}
