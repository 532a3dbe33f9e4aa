package health.fascia.nightly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person should know of a night's answers of payers: files refused, answers to nobody's claims, money beside claims. */
final class AnswerNotes {

    private AnswerNotes() {}

    static List<String> of(JdbcClient client, LocalDate asOf) {
        List<String> notes = new ArrayList<>();
        files(client, asOf, notes);
        answers(client, asOf, notes);
        others(client, asOf, notes);
        return notes;
    }

    private static void files(JdbcClient client, LocalDate asOf, List<String> notes) {
        client.sql("select f.name, f.kind, f.sentence from answer_file f join night n on n.night_id = f.night_id"
                        + " where n.as_of = ? order by f.name")
                .param(asOf)
                .query((row, index) -> {
                    String sentence = row.getString(3);
                    return notes.add(row.getString(1) + ": " + row.getString(2)
                            + (sentence == null ? " read." : ". NOT BOOKED: " + sentence));
                })
                .list();
    }

    private static void answers(JdbcClient client, LocalDate asOf, List<String> notes) {
        client.sql("select r.payer_name, r.trace, w.claim_number, w.paid, w.problem from claim_answer w"
                        + " join remittance r on r.remittance_no = w.remittance_no"
                        + " join night n on n.night_id = r.night_id"
                        + " where n.as_of = ? and w.matched = 0 order by w.answer_no")
                .param(asOf)
                .query((row, index) ->
                        notes.add("NOT BOOKED: " + row.getString(1) + ", payment " + row.getString(2) + ", claim "
                                + row.getString(3) + ", paid $"
                                + row.getBigDecimal(4).toPlainString() + ": " + row.getString(5) + "."))
                .list();
    }

    private static void others(JdbcClient client, LocalDate asOf, List<String> notes) {
        client.sql("select r.payer_name, r.trace, r.unclaimed from remittance r join night n on n.night_id = r.night_id"
                        + " where n.as_of = ? and r.unclaimed <> 0 order by r.remittance_no")
                .param(asOf)
                .query((row, index) -> notes.add(row.getString(1) + ", payment " + row.getString(2) + ": $"
                        + row.getBigDecimal(3).toPlainString()
                        + " between payer and provider that belongs to no claim of it lowers the payment."))
                .list();
        client.sql("select a.claim_number, a.words from claim_acknowledgment a join night n on n.night_id = a.night_id"
                        + " where n.as_of = ? and a.matched = 0 order by a.sha256, a.sequence")
                .param(asOf)
                .query((row, index) -> notes.add("NOT BOOKED: an acknowledgment of claim " + row.getString(1)
                        + ", which is none of ours: " + row.getString(2)))
                .list();
    }
}
