package health.fascia.nightly;

import health.fascia.claim.Appeal;
import health.fascia.claim.ClaimAccount;
import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Statement;
import health.fascia.referral.StatementText;
import health.fascia.workbook.AppealPackage;
import health.fascia.workbook.AppealPackage.Fact;
import health.fascia.workbook.AppealPackage.Score;
import health.fascia.workbook.AppealPackage.Visit;
import health.fascia.workbook.CaseRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts an appeal into the rows of its workbook. */
final class AppealContent {

    private final JdbcClient client;
    private final String product;

    AppealContent(NightLog log, String product) {
        this.client = log.client();
        this.product = product;
    }

    AppealPackage of(AppealCase found) {
        Appeal appeal = found.appeal();
        return new AppealPackage(
                appeal.number(),
                appeal.openedOn(),
                product,
                claim(found),
                found.lines(),
                stated(found.referral().statement()),
                found.basis().stream().map(CaseRow.Reason::of).toList(),
                visits(appeal),
                scores(appeal));
    }

    private static List<Fact> claim(AppealCase found) {
        Appeal appeal = found.appeal();
        ClaimAccount claim = found.claim();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Appeal", appeal.number()));
        facts.add(new Fact("Claim", claim.number()));
        facts.add(new Fact(
                "Payer's number of the claim",
                Objects.requireNonNullElse(claim.filing().payerNumber(), "")));
        facts.add(new Fact("Case", claim.caseNumber()));
        facts.add(new Fact("Determination", found.made().number()));
        facts.add(new Fact("Payer", claim.payer()));
        facts.add(new Fact("Charged", "$" + claim.money().charged()));
        facts.add(new Fact("Paid before the appeal", "$" + appeal.denial().paidBefore()));
        facts.add(new Fact("At stake", "$" + appeal.denial().atStake()));
        facts.add(new Fact("Denied on", appeal.denial().on().toString()));
        facts.add(new Fact("Last day to file", appeal.deadline().on().toString()));
        facts.addAll(stated(found.stated().statement()));
        return facts;
    }

    private static List<Fact> stated(Statement statement) {
        List<Fact> facts = new ArrayList<>();
        for (IntakeColumn column : statement.sheet().columns()) {
            String value = statement.text(column.key());
            if (value != null) {
                facts.add(new Fact(column.header(), value.replace(";", ", ")));
            }
        }
        return facts;
    }

    private List<Visit> visits(Appeal appeal) {
        return client.sql(
                        "select visit_date, start_time, end_time, minutes, therapist_npi, status, statement from visit"
                                + " where case_number = ? and night_id <= ? order by visit_date, visit_key")
                .params(appeal.caseNumber(), appeal.night())
                .query(AppealContent::visit)
                .list();
    }

    private static Visit visit(ResultSet row, int index) throws SQLException {
        Integer minutes = row.getObject("minutes", Integer.class);
        Boolean note = StatementText.read(IntakeSheet.VISITS, row.getString("statement"))
                .yes("notes");
        return new Visit(
                row.getObject("visit_date", LocalDate.class),
                Objects.requireNonNullElse(row.getString("start_time"), ""),
                Objects.requireNonNullElse(row.getString("end_time"), ""),
                minutes,
                Objects.requireNonNullElse(row.getString("therapist_npi"), ""),
                row.getString("status").toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                note == null ? "not stated" : note ? "yes" : "no");
    }

    private List<Score> scores(Appeal appeal) {
        Map<String, BigDecimal> first = new HashMap<>();
        return client.sql("select measure, scored_on, occasion, score from outcome_score"
                        + " where case_number = ? and night_id <= ? order by measure, scored_on")
                .params(appeal.caseNumber(), appeal.night())
                .query((row, index) -> {
                    BigDecimal score = row.getBigDecimal("score");
                    String measure = row.getString("measure");
                    return new Score(
                            measure,
                            row.getObject("scored_on", LocalDate.class),
                            row.getString("occasion")
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', ' '),
                            score,
                            score.subtract(first.computeIfAbsent(measure, any -> score)));
                })
                .list();
    }
}
