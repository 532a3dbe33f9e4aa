package health.fascia.clock;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the clocks of the cases that were not decided in the night that read them, with all their events. A case that is
 * approved at once needs none: its determination says that it took no day.
 */
public final class CaseClocks {

    private static final String OPEN = "select k.* from case_clock k where k.decided_on is null and ";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public CaseClocks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /** Finds the clock of a case that is not decided. */
    public Optional<RunningClock> find(String caseNumber) {
        return client.sql(OPEN + "k.case_number = ?")
                .param(caseNumber)
                .query(CaseClocks::read)
                .optional();
    }

    /** Starts clocks; a case that had one before gets its next. */
    public void start(List<MovedClock> clocks) {
        List<Placed> placed = new ArrayList<>();
        for (MovedClock started : clocks) {
            int place = 0;
            for (ClockEvent event : started.events()) {
                placed.add(new Placed(started.clock(), ++place, event));
            }
        }
        jdbc.batchUpdate(
                "insert into case_clock (case_number, round, request, payer, policy_row, pauses, warning_days, started_on,"
                        + " paused_on, paused_days, extended_days, first_due, due, risk_on, seen, decided_on, outcome,"
                        + " days, raised) values (" + "?, ".repeat(18) + "0)",
                clocks,
                Math.max(1, clocks.size()),
                CaseClocks::bind);
        add(placed);
    }

    private static void bind(PreparedStatement insert, MovedClock started) throws SQLException {
        RunningClock clock = started.clock();
        insert.setString(1, clock.caseNumber());
        insert.setInt(2, clock.round());
        insert.setString(3, clock.request().name());
        insert.setString(4, clock.payer());
        insert.setString(5, clock.policyRow());
        insert.setInt(6, clock.pauses() ? 1 : 0);
        insert.setInt(7, clock.warningDays());
        insert.setObject(8, clock.startedOn());
        insert.setObject(9, clock.pausedOn(), Types.DATE);
        insert.setInt(10, clock.pausedDays());
        insert.setInt(11, clock.extendedDays());
        insert.setObject(12, clock.firstDue());
        insert.setObject(13, clock.due());
        insert.setObject(14, clock.riskOn());
        insert.setString(15, clock.seen());
        insert.setObject(16, started.decidedOn(), Types.DATE);
        insert.setString(17, started.outcome());
        insert.setInt(18, started.days());
    }

    /** How many clocks a case has had. */
    public int rounds(String caseNumber) {
        return client.sql("select count(*) from case_clock where case_number = ?")
                .param(caseNumber)
                .query(Integer.class)
                .single();
    }

    /** Open clocks whose case has a determination that the clock has not seen, behind a case number. */
    public List<RunningClock> listBehind(String after, int size) {
        return client.sql("select k.* from case_clock k join referral_case c on c.case_number = k.case_number"
                        + " where k.decided_on is null and c.determination_no <> k.seen and k.case_number > ?"
                        + " order by k.case_number fetch first " + size + " rows only")
                .param(after)
                .query(CaseClocks::read)
                .list();
    }

    /** Writes what became of a clock; one that was put off warns again. */
    public void move(MovedClock moved) {
        RunningClock clock = moved.clock();
        int unused = jdbc.update(
                "update case_clock set paused_on = ?, paused_days = ?, due = ?, risk_on = ?, seen = ?, decided_on = ?,"
                        + " outcome = ?, days = ?, raised = case when extended_days = ? then raised else 0 end,"
                        + " extended_days = ? where case_number = ? and round = ?",
                update -> {
                    update.setObject(1, clock.pausedOn(), Types.DATE);
                    update.setInt(2, clock.pausedDays());
                    update.setObject(3, clock.due());
                    update.setObject(4, clock.riskOn());
                    update.setString(5, clock.seen());
                    update.setObject(6, moved.decidedOn(), Types.DATE);
                    update.setString(7, moved.outcome());
                    update.setInt(8, moved.days());
                    update.setInt(9, clock.extendedDays());
                    update.setInt(10, clock.extendedDays());
                    update.setString(11, clock.caseNumber());
                    update.setInt(12, clock.round());
                });
        addBehind(clock, moved.events());
    }

    private void addBehind(RunningClock clock, List<ClockEvent> events) {
        int place = client.sql("select coalesce(max(place), 0) from clock_event where case_number = ? and round = ?")
                .params(clock.caseNumber(), clock.round())
                .query(Integer.class)
                .single();
        List<Placed> placed = new ArrayList<>();
        for (ClockEvent event : events) {
            placed.add(new Placed(clock, ++place, event));
        }
        add(placed);
    }

    private record Placed(RunningClock clock, int place, ClockEvent event) {}

    private void add(List<Placed> events) {
        jdbc.batchUpdate(
                "insert into clock_event (case_number, round, place, kind, on_day, whom, determination_no)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                events,
                Math.max(1, events.size()),
                (insert, each) -> {
                    insert.setString(1, each.clock().caseNumber());
                    insert.setInt(2, each.clock().round());
                    insert.setInt(3, each.place());
                    insert.setString(4, each.event().kind().name());
                    insert.setObject(5, each.event().day());
                    insert.setString(6, each.event().whom());
                    insert.setString(7, each.event().determination());
                });
    }

    /** Open clocks that run, are at risk on a day, and were not raised for that yet. */
    public List<RunningClock> listToWarn(LocalDate day, int size) {
        return client.sql(OPEN + "k.paused_on is null and k.raised < 1 and k.risk_on <= ? order by k.risk_on,"
                        + " k.case_number fetch first " + size + " rows only")
                .param(day)
                .query(CaseClocks::read)
                .list();
    }

    /** Open clocks that run, are over on a day, and were not raised for that yet. */
    public List<RunningClock> listBreached(LocalDate day, int size) {
        return client.sql(OPEN + "k.paused_on is null and k.raised < 2 and k.due < ? order by k.due,"
                        + " k.case_number fetch first " + size + " rows only")
                .param(day)
                .query(CaseClocks::read)
                .list();
    }

    /** Remembers that the tasks of a clock were raised. */
    public void raised(RunningClock clock, int level) {
        client.sql("update case_clock set raised = ? where case_number = ? and round = ?")
                .params(level, clock.caseNumber(), clock.round())
                .update();
    }

    /** Reads a clock from a row that has all columns of its table. */
    public static RunningClock read(ResultSet row, int index) throws SQLException {
        return new RunningClock(
                row.getString("case_number"),
                row.getInt("round"),
                RequestKind.valueOf(row.getString("request")),
                row.getString("payer"),
                row.getString("policy_row"),
                row.getInt("pauses") == 1,
                row.getInt("warning_days"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("paused_on", LocalDate.class),
                row.getInt("paused_days"),
                row.getInt("extended_days"),
                row.getObject("first_due", LocalDate.class),
                row.getString("seen"));
    }
}
