package health.fascia.desk;

import health.fascia.clock.CaseClocks;
import health.fascia.clock.RunningClock;
import health.fascia.console.DeterminationSheet.Clock;
import health.fascia.console.DeterminationSheet.StatedIn;
import health.fascia.determination.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the rows of the workbooks that stated a case or a claim, the workbook that told what came of it, and its clock. */
final class StatedRows {

    private static final String ORIGIN = " as file_name, %1$s.sheet_row, n.as_of,"
            + " (select max(r.tab) from intake_row r where r.file_id = %1$s.file_id and r.sheet = '%2$s'"
            + " and r.sheet_row = %1$s.sheet_row) as tab,"
            + " (select max(p.name) from published_file p where p.night_id = n.night_id and p.name like '%3$s-%%')"
            + " as workbook";

    private static final String OF_CASE = "select 'Referral, version ' || v.version as what, f.name"
            + ORIGIN.formatted("v", "REFERRALS", "approvals")
            + " from referral_version v join intake_file f on f.file_id = v.file_id join night n on n.night_id = v.night_id"
            + " where v.case_number = :number order by v.version";

    private static final String OF_REQUESTS = "select 'Request for more visits ' || v.sequence as what, f.name"
            + ORIGIN.formatted("v", "CONTINUATIONS", "treatment")
            + " from continuation v join intake_file f on f.file_id = v.file_id join night n on n.night_id = v.night_id"
            + " where v.case_number = :number order by v.sequence";

    private static final String OF_CLAIM = "select 'Claim, version ' || v.version as what, f.name"
            + ORIGIN.formatted("v", "CLAIMS", "claims")
            + " from claim_version v join intake_file f on f.file_id = v.file_id join night n on n.night_id = v.night_id"
            + " where v.claim_number = :number order by v.version";

    private static final String OF_LINES =
            "select 'Line ' || v.line_number || ', version ' || v.version as what, f.name"
                    + ORIGIN.formatted("v", "CLAIM_LINES", "claims")
                    + " from claim_line v join intake_file f on f.file_id = v.file_id join night n on n.night_id = f.night_id"
                    + " where v.claim_number = :number order by v.version, v.line_number";

    private final JdbcClient client;
    private final java.time.Clock clock;

    StatedRows(JdbcTemplate jdbc, java.time.Clock clock) {
        this.client = JdbcClient.create(jdbc);
        this.clock = clock;
    }

    List<StatedIn> ofCase(String number) {
        return both(OF_CASE, OF_REQUESTS, number);
    }

    List<StatedIn> ofClaim(String number) {
        return both(OF_CLAIM, OF_LINES, number);
    }

    private List<StatedIn> both(String first, String then, String number) {
        return Stream.of(first, then)
                .flatMap(sql -> client.sql(sql).param("number", number).query(StatedRows::row).list().stream())
                .toList();
    }

    private static StatedIn row(ResultSet row, int index) throws SQLException {
        String tab = row.getString("tab");
        return new StatedIn(
                row.getString("what"),
                row.getString("file_name"),
                tab == null ? "" : tab,
                row.getInt("sheet_row"),
                row.getObject("as_of", LocalDate.class).toString(),
                row.getString("workbook"));
    }

    /** The clocks of a case, the first round first. */
    List<Clock> clocks(String number) {
        return client.sql("select k.* from case_clock k where k.case_number = :number order by k.round")
                .param("number", number)
                .query(this::clock)
                .list();
    }

    private Clock clock(ResultSet row, int index) throws SQLException {
        RunningClock one = CaseClocks.read(row, index);
        LocalDate decided = row.getObject("decided_on", LocalDate.class);
        LocalDate today = LocalDate.now(clock);
        return new Clock(
                one.request().name().toLowerCase(Locale.ROOT),
                one.payer(),
                one.startedOn().toString(),
                text(decided == null ? one.pausedOn() : null),
                one.pausedDays(),
                (decided == null ? one.due(today) : one.due()).toString(),
                decided == null
                        ? one.standing(today).words() + putOff(one)
                        : Outcome.valueOf(row.getString("outcome")).words() + " in " + row.getInt("days") + " days",
                text(decided),
                one.policyRow());
    }

    private static String putOff(RunningClock clock) {
        return clock.extendedDays() == 0 ? "" : ", put off by " + clock.extendedDays() + " days";
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
