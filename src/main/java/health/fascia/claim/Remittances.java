package health.fascia.claim;

import health.fascia.claim.PostedAnswer.FiledLine;
import health.fascia.claim.PostedAnswer.Post;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what payers answered: payments, the answer to each claim, and every adjustment; nothing is ever changed. */
public final class Remittances {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public Remittances(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /** The lines of the versions that count, by claim number. */
    public Map<String, List<FiledLine>> lines(Collection<String> numbers) {
        Map<String, List<FiledLine>> lines = new HashMap<>();
        if (numbers.isEmpty()) {
            return lines;
        }
        client.sql("select l.claim_number, l.line_number, l.code, l.service_date, l.charge from claim_line l"
                        + " join claim c on c.claim_number = l.claim_number and c.version = l.version"
                        + " where l.claim_number in (:numbers) order by l.claim_number, l.line_number")
                .param("numbers", numbers)
                .query((row, index) -> lines.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                        .add(new FiledLine(
                                row.getInt(2),
                                row.getString(3),
                                Objects.requireNonNull(row.getObject(4, LocalDate.class)),
                                row.getBigDecimal(5))))
                .list();
        return lines;
    }

    /** What the first payer answered to a claim, all its payments together. */
    public FirstAnswer firstAnswer(String claimNumber) {
        Map<Integer, List<Adjustment>> byLine = new HashMap<>();
        client.sql("select coalesce(a.line_number, 0), a.group_code, a.carc, sum(a.amount) from claim_adjustment a"
                        + " join claim_answer w on w.answer_no = a.answer_no and w.matched = 1"
                        + " where a.claim_number = ? group by coalesce(a.line_number, 0), a.group_code, a.carc"
                        + " having sum(a.amount) <> 0 order by 1, 2, 3")
                .param(claimNumber)
                .query((row, index) -> byLine.computeIfAbsent(row.getInt(1), any -> new ArrayList<>())
                        .add(new Adjustment(row.getString(2), row.getString(3), row.getBigDecimal(4), null)))
                .list();
        Map<Integer, FirstAnswer.OfLine> lines = new HashMap<>();
        client.sql("select l.line_number, l.paid from claim_line l join claim c on c.claim_number = l.claim_number"
                        + " and c.version = l.version where l.claim_number = ?")
                .param(claimNumber)
                .query((row, index) -> lines.put(
                        row.getInt(1),
                        new FirstAnswer.OfLine(row.getBigDecimal(2), byLine.getOrDefault(row.getInt(1), List.of()))))
                .list();
        return client.sql("select sum(w.paid), max(r.paid_on) from claim_answer w"
                        + " join remittance r on r.remittance_no = w.remittance_no"
                        + " where w.claim_number = ? and w.matched = 1")
                .param(claimNumber)
                .query((row, index) -> new FirstAnswer(
                        row.getBigDecimal(1),
                        Objects.requireNonNull(row.getObject(2, LocalDate.class)),
                        byLine.getOrDefault(0, List.of()),
                        lines))
                .single();
    }

    /** Keeps one payment with the answers to its claims, those that match no claim of ours too. */
    public void add(int night, String sha256, Remittance remittance, List<PostedAnswer> answers) {
        int number = next("remittance", "remittance_no");
        BigDecimal unclaimed = remittance.providerAdjustments().stream()
                .map(Remittance.ProviderAdjustment::amount)
                .reduce(Dollars.exact(BigDecimal.ZERO), BigDecimal::add);
        client.sql(
                        "insert into remittance (remittance_no, night_id, sha256, payer_name, trace, paid_on, paid, unclaimed)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        number,
                        night,
                        sha256,
                        shortened(remittance.payerName(), 200),
                        shortened(remittance.trace(), 60),
                        remittance.date(),
                        remittance.paid(),
                        unclaimed)
                .update();
        int answer = next("claim_answer", "answer_no");
        for (PostedAnswer posted : answers) {
            addAnswer(number, answer, posted);
            addPosts(answer, posted);
            answer++;
        }
    }

    private void addAnswer(int remittance, int number, PostedAnswer posted) {
        Remittance.PaidClaim answer = posted.answer();
        client.sql("insert into claim_answer (answer_no, remittance_no, claim_number, matched, status, charge, paid,"
                        + " patient_share, adjusted, payer_number, problem) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(
                        number,
                        remittance,
                        shortened(answer.number(), 60),
                        posted.booked() ? 1 : 0,
                        shortened(answer.status(), 10),
                        answer.charge(),
                        posted.money().paid(),
                        posted.money().patientShare(),
                        posted.money().adjusted(),
                        answer.payerNumber() == null ? null : shortened(answer.payerNumber(), 60),
                        posted.booked() ? null : shortened(posted.problem(), 500)))
                .update();
    }

    private void addPosts(int answer, PostedAnswer posted) {
        List<Post> posts = posted.posts();
        String number = shortened(posted.answer().number(), 60);
        int[] sequence = {0};
        jdbc.batchUpdate(
                "insert into claim_adjustment (answer_no, sequence, claim_number, line_number, group_code, carc, remarks,"
                        + " denial, amount) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                posts,
                Math.max(1, posts.size()),
                (insert, post) -> {
                    insert.setInt(1, answer);
                    insert.setInt(2, ++sequence[0]);
                    insert.setString(3, number);
                    insert.setObject(4, post.line(), Types.INTEGER);
                    insert.setString(5, shortened(post.adjustment().group(), 2));
                    insert.setString(6, shortened(post.adjustment().reason(), 10));
                    insert.setString(7, shortened(String.join(" ", post.remarks()), 200));
                    insert.setInt(8, post.denial() ? 1 : 0);
                    insert.setBigDecimal(9, post.adjustment().amount());
                });
    }

    /** Adds a payer's answer to the sums of a line of the version that counts. */
    public void putLine(ClaimAccount claim, int line, BigDecimal paid, BigDecimal adjusted) {
        client.sql("update claim_line set paid = paid + ?, adjusted = adjusted + ?"
                        + " where claim_number = ? and version = ? and line_number = ?")
                .params(paid, adjusted, claim.number(), claim.version(), line)
                .update();
    }

    private int next(String table, String column) {
        return client.sql("select coalesce(max(" + column + "), 0) + 1 from " + table)
                .query(Integer.class)
                .single();
    }

    private static String shortened(@Nullable String text, int longest) {
        String whole = text == null ? "" : text;
        return whole.length() <= longest ? whole : whole.substring(0, longest);
    }
}
