package health.fascia.treatment;

import health.fascia.referral.IntakeSheet;
import health.fascia.referral.StatementText;
import health.fascia.rulebook.Finding;
import health.fascia.treatment.KeptVisit.Judged;
import health.fascia.treatment.KeptVisit.Standing;
import health.fascia.treatment.KeptVisit.Status;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the visits of all cases: those that were held, or those that are planned. */
public final class Visits {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final String STATED = "version, night_id, file_id, sheet_row, visit_date, start_time, end_time,"
            + " therapist_npi, state, place, minutes, units, status, content_hash, statement";
    private static final String JUDGED =
            "visit_number, authorization_key, standing, judged_on, rulebook_hash, findings";

    private final JdbcTemplate jdbc;
    private final ByCase byCase;
    private final String table;
    private final IntakeSheet sheet;

    private Visits(JdbcTemplate jdbc, String table, IntakeSheet sheet) {
        this.jdbc = jdbc;
        this.byCase = new ByCase(jdbc);
        this.table = table;
        this.sheet = sheet;
    }

    public static Visits held(JdbcTemplate jdbc) {
        return new Visits(jdbc, "visit", IntakeSheet.VISITS);
    }

    public static Visits planned(JdbcTemplate jdbc) {
        return new Visits(jdbc, "planned_visit", IntakeSheet.SCHEDULE);
    }

    /** All visits of these cases, by case number, in the order of day and start. */
    public Map<String, List<KeptVisit>> list(Collection<String> caseNumbers) {
        return byCase.list(
                "select * from " + table + " where case_number in (:cases) order by case_number, visit_key",
                caseNumbers,
                this::read);
    }

    /**
     * Visits of these therapists in some days, by whom two patients may be treated at once.
     *
     * @param therapists NPIs of those who treat
     */
    public List<VisitTime> listOfTherapists(Collection<String> therapists, LocalDate from, LocalDate through) {
        return times("v.therapist_npi", therapists, from, through);
    }

    /** Visits of these patients, whatever the case, by which one visit may be billed under two. */
    public List<VisitTime> listOfPatients(Collection<String> patientKeys, LocalDate from, LocalDate through) {
        return times("c.patient_key", patientKeys, from, through);
    }

    private List<VisitTime> times(String column, Collection<String> names, LocalDate from, LocalDate through) {
        return byCase.listAll(
                "select v.case_number, v.visit_key, v.visit_date, v.start_time, v.end_time, v.therapist_npi,"
                        + " c.patient_key from " + table + " v join referral_case c on c.case_number = v.case_number"
                        + " where " + column + " in (:cases) and v.visit_date between date '" + from + "' and date '"
                        + through + "' and v.status in ('HELD', 'PLANNED')",
                names,
                Visits::time);
    }

    private static VisitTime time(ResultSet row, int index) throws SQLException {
        return new VisitTime(
                row.getString("case_number"),
                row.getString("visit_key"),
                row.getString("patient_key"),
                row.getString("therapist_npi"),
                row.getObject("visit_date", LocalDate.class),
                hour(row.getString("start_time")),
                hour(row.getString("end_time")));
    }

    private static @Nullable LocalTime hour(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    /** Adds visits that are new. */
    public void add(List<At> visits) {
        jdbc.batchUpdate(
                "insert into " + table + " (" + STATED + ", " + JUDGED + ", case_number, visit_key) values ("
                        + "?, ".repeat(22) + "?)",
                visits,
                Math.max(1, visits.size()),
                (insert, at) -> {
                    bindStated(insert, at);
                    bindJudged(insert, 15, at.visit().judged());
                    bindKey(insert, 21, at.visit());
                });
    }

    /** Writes what another row states of visits that are known. */
    public void change(List<At> visits) {
        jdbc.batchUpdate(
                "update " + table + " set " + assigned(STATED + ", " + JUDGED)
                        + " where case_number = ? and visit_key = ?",
                visits,
                Math.max(1, visits.size()),
                (update, at) -> {
                    bindStated(update, at);
                    bindJudged(update, 15, at.visit().judged());
                    bindKey(update, 21, at.visit());
                });
    }

    /** Writes what the rules said. */
    public void judge(List<KeptVisit> visits) {
        jdbc.batchUpdate(
                "update " + table + " set status = ?, " + assigned(JUDGED) + " where case_number = ? and visit_key = ?",
                visits,
                Math.max(1, visits.size()),
                (update, visit) -> {
                    update.setString(1, visit.status().name());
                    bindJudged(update, 1, visit.judged());
                    bindKey(update, 7, visit);
                });
    }

    /** A visit with what its referral states where its own row is blank. */
    public record At(KeptVisit visit, @Nullable String therapistNpi, String state, String place) {}

    private static String assigned(String columns) {
        return columns.replace(",", " = ?,") + " = ?";
    }

    private static void bindStated(PreparedStatement write, At at) throws SQLException {
        KeptVisit visit = at.visit();
        Integer minutes = visit.minutes();
        write.setInt(1, visit.version());
        write.setInt(2, visit.source().night());
        write.setInt(3, visit.source().file());
        write.setInt(4, visit.source().row());
        write.setObject(5, visit.date());
        write.setString(6, visit.stated().text("start"));
        write.setString(7, visit.stated().text("end"));
        write.setString(8, at.therapistNpi());
        write.setString(9, at.state());
        write.setString(10, at.place());
        write.setObject(11, minutes, Types.INTEGER);
        write.setObject(12, minutes == null ? null : TimedUnits.of(minutes), Types.INTEGER);
        write.setString(13, visit.status().name());
        write.setString(14, visit.contentHash());
        write.setString(15, StatementText.write(visit.stated()));
    }

    private static void bindJudged(PreparedStatement write, int before, Judged judged) throws SQLException {
        write.setObject(before + 1, judged.number(), Types.INTEGER);
        write.setString(before + 2, judged.authorizationKey());
        write.setString(before + 3, judged.standing().name());
        write.setObject(before + 4, judged.on());
        write.setString(before + 5, judged.rulebookHash());
        write.setString(before + 6, JSON.writeValueAsString(judged.findings()));
    }

    private static void bindKey(PreparedStatement write, int before, KeptVisit visit) throws SQLException {
        write.setString(before + 1, visit.caseNumber());
        write.setString(before + 2, visit.key());
    }

    private KeptVisit read(ResultSet row, int index) throws SQLException {
        return new KeptVisit(
                row.getString("case_number"),
                row.getString("visit_key"),
                row.getInt("version"),
                new Source(row.getInt("night_id"), row.getInt("file_id"), 0, row.getInt("sheet_row")),
                StatementText.read(sheet, row.getString("statement")),
                row.getString("content_hash"),
                Status.valueOf(row.getString("status")),
                new Judged(
                        Standing.valueOf(row.getString("standing")),
                        row.getObject("visit_number", Integer.class),
                        row.getString("authorization_key"),
                        row.getObject("judged_on", LocalDate.class),
                        row.getString("rulebook_hash"),
                        JSON.readValue(row.getString("findings"), FINDINGS)));
    }
}
