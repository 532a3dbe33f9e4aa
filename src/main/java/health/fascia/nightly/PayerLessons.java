package health.fascia.nightly;

import health.fascia.claim.DenialCodes;
import health.fascia.workbook.LessonRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums up what payers denied, by their codes, beside the rules that should have caught it; the dearest first. */
final class PayerLessons {

    static final String NO_RULE = "no rule yet";

    private static final String DENIED =
            """
            select c.payer, a.group_code, a.carc, a.remarks, count(*) as lines, sum(a.amount) as money
              from claim_adjustment a
              join claim_answer w on w.answer_no = a.answer_no and w.matched = 1
              join claim c on c.claim_number = a.claim_number
             where a.denial = 1
             group by c.payer, a.group_code, a.carc, a.remarks
             order by sum(a.amount) desc, c.payer, a.group_code, a.carc, a.remarks""";

    private static final String SPOKEN =
            """
            select count(distinct a.claim_number)
              from claim_adjustment a
              join claim_answer w on w.answer_no = a.answer_no and w.matched = 1
              join claim c on c.claim_number = a.claim_number
             where a.denial = 1 and c.payer = :payer and a.group_code = :group and a.carc = :carc
               and a.remarks = :remarks
               and exists (select 1 from claim_decision d where d.claim_number = a.claim_number
                            and d.findings like :rule)""";

    private final JdbcClient client;
    private final DenialCodes codes;
    private final LocalDate day;

    PayerLessons(JdbcClient client, DenialCodes codes, LocalDate day) {
        this.client = client;
        this.codes = codes;
        this.day = day;
    }

    private record Sum(String payer, String group, String carc, String remarks, int lines, BigDecimal money) {}

    Stream<LessonRow> rows() {
        return client
                .sql(DENIED)
                .query((row, index) -> new Sum(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getBigDecimal(6)))
                .list()
                .stream()
                .map(this::lesson);
    }

    private LessonRow lesson(Sum sum) {
        List<String> remarks = Arrays.stream(sum.remarks().split(" "))
                .filter(code -> !code.isBlank())
                .toList();
        List<String> rules = codes.rules(sum.carc(), remarks, day);
        int spoken = rules.stream().mapToInt(rule -> spoken(sum, rule)).max().orElse(0);
        return new LessonRow(
                sum.payer(),
                sum.group(),
                sum.carc(),
                sum.remarks(),
                codes.words(sum.carc(), day),
                rules.isEmpty() ? NO_RULE : String.join(", ", rules),
                spoken,
                sum.lines(),
                sum.money());
    }

    private int spoken(Sum sum, String rule) {
        return client.sql(SPOKEN)
                .param("payer", sum.payer())
                .param("group", sum.group())
                .param("carc", sum.carc())
                .param("remarks", sum.remarks())
                .param("rule", "%\"ruleId\":\"" + rule + "\"%")
                .query(Integer.class)
                .single();
    }
}
