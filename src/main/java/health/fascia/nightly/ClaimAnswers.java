package health.fascia.nightly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What payers said of claims, one line an answer, the newest last. */
final class ClaimAnswers {

    private ClaimAnswers() {}

    /** The answers to these claims, by claim number. */
    static Map<String, List<String>> inWords(JdbcClient client, List<String> numbers) {
        Map<String, List<String>> words = new HashMap<>();
        client.sql("select claim_number, words from claim_acknowledgment"
                        + " where matched = 1 and accepted = 0 and claim_number in (:numbers)"
                        + " order by claim_number, night_id, sequence")
                .param("numbers", numbers)
                .query((row, index) -> words.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        client.sql("select a.claim_number, a.line_number, a.group_code, a.carc, a.remarks, a.amount"
                        + " from claim_adjustment a join claim_answer w on w.answer_no = a.answer_no"
                        + " where w.matched = 1 and a.claim_number in (:numbers)"
                        + " order by a.answer_no, a.sequence")
                .param("numbers", numbers)
                .query((row, index) -> {
                    int line = row.getInt(2);
                    String at = row.wasNull() ? "Claim" : "Line " + line;
                    String remarks = row.getString(5);
                    return words.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                            .add(at + ": " + row.getString(3) + "-" + row.getString(4)
                                    + (remarks.isEmpty() ? "" : " " + remarks) + ", $"
                                    + row.getBigDecimal(6).toPlainString());
                })
                .list();
        return words;
    }
}
