package health.fascia.claim;

import health.fascia.claim.Appeal.Dates;
import health.fascia.claim.Appeal.Deadline;
import health.fascia.claim.Appeal.Denial;
import health.fascia.claim.Appeal.Entry;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The appeals of denied claims, and every entry about them. */
public final class Appeals {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public Appeals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /** Finds an appeal by its number. */
    public Optional<Appeal> find(String number) {
        return client.sql("select * from appeal where appeal_number = ?")
                .param(number)
                .query(Appeals::read)
                .optional();
    }

    /** The appeals of a claim, the first one first. */
    public List<Appeal> list(String claimNumber) {
        return client.sql("select * from appeal where claim_number = ? order by level")
                .param(claimNumber)
                .query(Appeals::read)
                .list();
    }

    /** The open appeals of claims, by claim number; a claim has one at most. */
    public Map<String, Appeal> findOpen(Collection<String> claimNumbers) {
        Map<String, Appeal> found = new HashMap<>();
        for (String number : claimNumbers) {
            list(number).stream().filter(appeal -> appeal.state().open()).forEach(open -> found.put(number, open));
        }
        return found;
    }

    /** Appeals that wait to be filed with their last day up to a day, and were not raised so far. */
    public List<String> listToRaise(LocalDate lastDay, int raised, int most) {
        return client.sql("select appeal_number from appeal where state = 'PREPARED' and deadline <= ? and raised < ?"
                        + " order by appeal_number fetch first " + most + " rows only")
                .params(lastDay, raised)
                .query(String.class)
                .list();
    }

    public void raised(List<String> numbers, int raised) {
        jdbc.batchUpdate(
                "update appeal set raised = ? where appeal_number = ?",
                numbers,
                Math.max(1, numbers.size()),
                (update, number) -> {
                    update.setInt(1, raised);
                    update.setString(2, number);
                });
    }

    /** What the payer denied last: the day of the remittance, and how much, where it says so. */
    public Optional<Denied> findDenied(String claimNumber) {
        return client
                .sql("select r.paid_on, w.answer_no, (select coalesce(sum(a.amount), 0) from claim_adjustment a"
                        + " where a.answer_no = w.answer_no and a.denial = 1) as denied from claim_answer w"
                        + " join remittance r on r.remittance_no = w.remittance_no"
                        + " where w.claim_number = ? and w.matched = 1 and (w.status in ('4', '22') or exists"
                        + " (select 1 from claim_adjustment x where x.answer_no = w.answer_no and x.denial = 1))"
                        + " order by w.answer_no desc")
                .param(claimNumber)
                .query((row, index) -> new Denied(row.getObject(1, LocalDate.class), row.getBigDecimal(3)))
                .list()
                .stream()
                .findFirst();
    }

    /** A denial of a remittance; zero where it does not say how much. */
    public record Denied(LocalDate on, BigDecimal amount) {}

    public void open(List<Appeal> appeals) {
        jdbc.batchUpdate(
                "insert into appeal (appeal_number, claim_number, case_number, level, night_id, opened_on, denied_on,"
                        + " deadline, policy_row, at_stake, paid_before, state, state_since, decisions, raised)"
                        + " values (" + "?, ".repeat(14) + "0)",
                appeals,
                Math.max(1, appeals.size()),
                (insert, appeal) -> {
                    insert.setString(1, appeal.number());
                    insert.setString(2, appeal.claimNumber());
                    insert.setString(3, appeal.caseNumber());
                    insert.setInt(4, appeal.level());
                    insert.setInt(5, appeal.night());
                    insert.setObject(6, appeal.openedOn());
                    insert.setObject(7, appeal.denial().on());
                    insert.setObject(8, appeal.deadline().on());
                    insert.setString(9, appeal.deadline().policyRow());
                    insert.setBigDecimal(10, appeal.denial().atStake());
                    insert.setBigDecimal(11, appeal.denial().paidBefore());
                    insert.setString(12, appeal.state().name());
                    insert.setObject(13, appeal.since());
                    insert.setInt(14, appeal.decisions());
                });
    }

    /** Writes where appeals stand now. */
    public void move(List<Appeal> appeals) {
        jdbc.batchUpdate(
                "update appeal set state = ?, state_since = ?, filed_on = ?, answered_on = ?, decisions = ?"
                        + " where appeal_number = ?",
                appeals,
                Math.max(1, appeals.size()),
                (update, appeal) -> {
                    update.setString(1, appeal.state().name());
                    update.setObject(2, appeal.since());
                    update.setObject(3, appeal.dates().filed(), Types.DATE);
                    update.setObject(4, appeal.dates().answered(), Types.DATE);
                    update.setInt(5, appeal.decisions());
                    update.setString(6, appeal.number());
                });
    }

    /** Adds entries; the night is null when a person decided by day. */
    public void add(@Nullable Integer night, List<Entry> entries) {
        jdbc.batchUpdate(
                "insert into appeal_decision (appeal_number, sequence, night_id, decided_on, state, decision, reviewer,"
                        + " reviewer_role, rationale) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries,
                Math.max(1, entries.size()),
                (insert, entry) -> {
                    insert.setString(1, entry.appealNumber());
                    insert.setInt(2, entry.sequence());
                    insert.setObject(3, night, Types.INTEGER);
                    insert.setObject(4, entry.on());
                    insert.setString(5, entry.state().name());
                    insert.setString(6, entry.decision());
                    insert.setString(7, entry.reviewer());
                    insert.setString(8, entry.role());
                    insert.setString(9, entry.rationale());
                });
    }

    /** The entries about an appeal, the first one first. */
    public List<Entry> entries(String number) {
        return client.sql("select * from appeal_decision where appeal_number = ? order by sequence")
                .param(number)
                .query((row, index) -> new Entry(
                        row.getString("appeal_number"),
                        row.getInt("sequence"),
                        row.getObject("decided_on", LocalDate.class),
                        AppealState.valueOf(row.getString("state")),
                        row.getString("decision"),
                        row.getString("reviewer"),
                        row.getString("reviewer_role"),
                        row.getString("rationale")))
                .list();
    }

    /** Reads an appeal from a row that has all columns of its table. */
    public static Appeal read(ResultSet row, int index) throws SQLException {
        return new Appeal(
                row.getString("appeal_number"),
                row.getString("claim_number"),
                row.getString("case_number"),
                row.getInt("level"),
                row.getInt("night_id"),
                row.getObject("opened_on", LocalDate.class),
                new Denial(
                        row.getObject("denied_on", LocalDate.class),
                        row.getBigDecimal("at_stake"),
                        row.getBigDecimal("paid_before")),
                new Deadline(row.getObject("deadline", LocalDate.class), row.getString("policy_row")),
                AppealState.valueOf(row.getString("state")),
                row.getObject("state_since", LocalDate.class),
                new Dates(row.getObject("filed_on", LocalDate.class), row.getObject("answered_on", LocalDate.class)),
                row.getInt("decisions"));
    }
}
