package health.fascia.desk;

import health.fascia.console.NightReport;
import health.fascia.lifecycle.NightClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the start page what the last night did, from the database. */
final class LastNightReport implements NightReport {

    /** A night that is run again counts what stands on its date, as its workbook does. */
    private static final String LAST =
            """
            with cases as (
                select c.outcome, n.as_of from referral_case c
                  join referral_version v on v.case_number = c.case_number and v.version = c.version
                  join night n on n.night_id = v.night_id)
            select n.as_of, n.state, n.started_at, n.finished_at,
                   (select count(*) from cases c where c.as_of = n.as_of and c.outcome = 'APPROVED') as approved,
                   (select count(*) from cases c where c.as_of = n.as_of and c.outcome = 'PENDED') as pended,
                   (select count(*) from cases c where c.as_of = n.as_of and c.outcome = 'DENIAL_PROPOSED')
                       as denial_proposed,
                   (select count(*) from intake_row r join intake_file f on f.file_id = r.file_id
                      join night m on m.night_id = f.night_id
                     where m.as_of = n.as_of and r.fate = 'RETURNED') as returned,
                   (select max(p.name) from published_file p
                     where p.night_id = n.night_id and p.name like 'approvals-%') as workbook
              from night n
             where n.night_id = (select max(night_id) from night)""";

    private final JdbcClient client;
    private final NightClock clock;

    LastNightReport(JdbcTemplate jdbc, NightClock clock) {
        this.client = JdbcClient.create(jdbc);
        this.clock = clock;
    }

    @Override
    public Optional<LastNight> findLast() {
        return client.sql(LAST).query(LastNightReport::read).optional();
    }

    @Override
    public Optional<Instant> findNext() {
        return clock.findNext();
    }

    private static LastNight read(ResultSet row, int index) throws SQLException {
        boolean finished = row.getString("state").equals("FINISHED");
        OffsetDateTime started = row.getObject("started_at", OffsetDateTime.class);
        OffsetDateTime ended = row.getObject("finished_at", OffsetDateTime.class);
        String state = finished && ended != null
                ? "Finished in " + Math.max(1, Duration.between(started, ended).toSeconds()) + " s."
                : "Not finished; the next start of a night goes on where it stopped.";
        return new LastNight(
                row.getObject("as_of", LocalDate.class),
                state,
                finished,
                row.getLong("approved"),
                row.getLong("pended"),
                row.getLong("denial_proposed"),
                row.getLong("returned"),
                row.getString("workbook"));
    }
}
