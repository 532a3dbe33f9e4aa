package health.fascia.bench;

import com.zaxxer.hikari.HikariDataSource;
import health.fascia.audit.AuditTrail;
import health.fascia.determination.CaseReview;
import health.fascia.determination.Cases;
import health.fascia.determination.Decider;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.lifecycle.NaiveStarts;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.ReferralIntake;
import health.fascia.referral.ReferralIntake.Taken;
import health.fascia.referral.Referrals;
import health.fascia.referral.StatedRow;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Rulebook;
import health.fascia.workbook.NaiveWorkbook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The night's work as it is usually written, for comparison. Rules, decisions and tables are the night's. What makes it
 * naive: the workbook is read whole and written whole through POI's user model; every row has a rule session of its own,
 * its own look-ups, a transaction of its own for its rows and another for the start of its process, from the start event,
 * with eight variables and full history; the database is H2 with its defaults.
 *
 * <p>In its favor, it does less than the night: no Spring context is started, nothing is synced to the disk, nothing can
 * be resumed, the workbook it writes has no styles, policy sheet or proof, and no sender gets a marked workbook back.
 */
public final class NaiveJob implements AutoCloseable {

    /** The only night and the only file there are. */
    static final int ONLY = 1;

    private final HikariDataSource dataSource;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final Referrals referrals;
    private final NaiveCase naiveCase;
    private final Map<IntakeSheet, Integer> places = new EnumMap<>(IntakeSheet.class);
    private final ReferralIntake intake = new ReferralIntake();
    private final NaiveStarts starts;
    private final LocalDate asOf;

    /**
     * @param rulebook with a session per case
     * @param data an empty folder for the database
     */
    public NaiveJob(Rulebook rulebook, Path data, LocalDate asOf, Clock clock) {
        this.asOf = asOf;
        dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(Tally.naiveUrl(data));
        dataSource.setUsername("fascia");
        Flyway.configure().dataSource(dataSource).load().migrate();
        jdbc = new JdbcTemplate(dataSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        starts = new NaiveStarts(dataSource);
        CaseReview review = new CaseReview(rulebook);
        referrals = new Referrals(jdbc);
        naiveCase = new NaiveCase(
                new NaiveCase.Tables(referrals, new Cases(jdbc), new Determinations(jdbc), new AuditTrail(jdbc, clock)),
                review,
                new Decider(review),
                asOf);
    }

    /** Does the whole job. */
    public void run(Path workbook, Path target) {
        jdbc.update("insert into night values (1, ?, 'RUNNING', '', '', current_timestamp, null)", asOf);
        jdbc.update(
                "insert into intake_file values (1, 1, ?, '', 0, '', '[]')",
                workbook.getFileName().toString());
        List<StatedRow> rows = NaiveWorkbook.read(workbook);
        for (StatedRow row : rows) {
            if (row.origin().sheet() != IntakeSheet.REFERRALS) {
                transaction.executeWithoutResult(status -> keep(row));
            }
        }
        List<Determination> made = new ArrayList<>();
        for (StatedRow row : rows) {
            if (row.origin().sheet() == IntakeSheet.REFERRALS) {
                decide(row, made);
            }
        }
        NaiveWorkbook.write(target, made);
    }

    private void keep(StatedRow row) {
        if (!(intake.read(row) instanceof Taken taken)) {
            fate(row, "RETURNED", null);
            return;
        }
        Statement statement = taken.statement();
        if (statement.sheet() == IntakeSheet.LICENSES) {
            referrals.putLicenses(ONLY, List.of(statement));
        } else {
            referrals.putVerifications(ONLY, List.of(statement));
        }
        fate(row, statement.sheet() == IntakeSheet.LICENSES ? "LICENSE" : "BENEFIT", null);
    }

    private void decide(StatedRow row, List<Determination> made) {
        if (!(intake.read(row) instanceof Taken taken)) {
            transaction.executeWithoutResult(status -> fate(row, "RETURNED", null));
            return;
        }
        Referral referral = new Referral(taken.statement());
        NaiveCase.Decided decided = transaction.execute(status -> {
            NaiveCase.Decided result = naiveCase.decide(referral, row.origin().row());
            fate(row, result.fate(), result.caseNumber());
            return result;
        });
        if (decided != null && decided.determination() != null) {
            made.add(decided.determination());
            starts.start(decided.caseNumber(), NaiveCase.variables(referral, decided.determination()));
        }
    }

    private void fate(StatedRow row, String fate, @Nullable String caseNumber) {
        StatedRow.Origin origin = row.origin();
        jdbc.update(
                "insert into intake_row (file_id, sheet, tab, place, sheet_row, fate, case_number)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                ONLY,
                origin.sheet().name(),
                origin.tab(),
                places.merge(origin.sheet(), 1, Integer::sum),
                origin.row(),
                fate,
                caseNumber);
    }

    @Override
    public void close() {
        starts.close();
        dataSource.close();
    }
}
