package health.fascia.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What payers said to a claim in words for people: why money was not paid, and why a claim was not taken in. */
public final class PayerWords {

    private static final String ADJUSTED =
            """
            select coalesce(a.line_number, 0) as line, a.group_code, a.carc, a.remarks, a.amount, a.denial,
                   r.paid_on, r.payer_name, r.trace
              from claim_adjustment a
              join claim_answer w on w.answer_no = a.answer_no and w.matched = 1
              join remittance r on r.remittance_no = w.remittance_no and r.night_id <= :night
             where a.claim_number = :claim and a.amount <> 0
             order by a.answer_no, a.sequence""";

    private static final String SENT_BACK =
            """
            select a.words, n.as_of from claim_acknowledgment a join night n on n.night_id = a.night_id
             where a.claim_number = :claim and a.matched = 1 and a.accepted = 0
             order by a.night_id, a.sha256, a.sequence""";

    private final JdbcClient client;

    public PayerWords(JdbcTemplate jdbc) {
        this.client = JdbcClient.create(jdbc);
    }

    /**
     * An adjustment of a payer.
     *
     * @param line 0 for the claim as a whole
     * @param words the codes, the money, and what the codes mean: {@code CO-151 N362, $120.00: Records do not ...}
     * @param denied whether it denied money; a patient's share and a contract's cut do not
     */
    public record Said(int line, String words, boolean denied, Payment payment) {

        /** The payment that said it. */
        public record Payment(String payer, String trace, LocalDate on) {}
    }

    /** Why a payer did not take the claim in, and the night that read so. */
    public record SentBack(String words, LocalDate on) {}

    /** What remittances said up to a night, the first one first. */
    public List<Said> listSaid(String claim, int throughNight, DenialCodes codes) {
        return client.sql(ADJUSTED)
                .param("night", throughNight)
                .param("claim", claim)
                .query((row, index) -> {
                    Said.Payment payment = new Said.Payment(
                            row.getString("payer_name"),
                            row.getString("trace"),
                            row.getObject("paid_on", LocalDate.class));
                    Adjusted one = new Adjusted(
                            row.getString("group_code"),
                            row.getString("carc"),
                            row.getString("remarks"),
                            row.getBigDecimal("amount"));
                    return new Said(
                            row.getInt("line"), one.words(codes, payment.on()), row.getInt("denial") == 1, payment);
                })
                .list();
    }

    /** The refusals to take the claim in, the first one first. */
    public List<SentBack> listSentBack(String claim) {
        return client.sql(SENT_BACK)
                .param("claim", claim)
                .query((row, index) -> new SentBack(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    private record Adjusted(String group, String carc, String remarks, BigDecimal amount) {

        String words(DenialCodes codes, LocalDate day) {
            String meaning = Stream.concat(Stream.of(carc), Arrays.stream(remarks.split(" ")))
                    .map(code -> codes.words(code, day))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("; "));
            return group + "-" + carc
                    + (remarks.isEmpty() ? "" : " " + remarks)
                    + ", $" + amount.toPlainString()
                    + (meaning.isEmpty() ? "" : ": " + meaning);
        }
    }
}
