package health.fascia.nightly;

import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Statement;
import health.fascia.referral.StatementText;
import health.fascia.workbook.TreatmentMark;
import health.fascia.workbook.TreatmentRows;
import health.fascia.workbook.TreatmentRows.Held;
import health.fascia.workbook.TreatmentRows.Planned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads visits that were held, and planned ones at risk. */
final class VisitLines {

    /** Questioned, and the course goes on or ended since the night before. */
    static final String QUESTIONED = "v.standing = 'QUESTIONED' and (c.state is null or c.state = 'UNDER_TREATMENT'"
            + " or c.state_since > :before)";

    static final String TONIGHT = "v.night_id in (:nights)";

    static final String AT_RISK = "p.status = 'PLANNED' and p.standing = 'AT_RISK' and p.visit_date >= :asOf";

    private static final String HELD =
            """
            select v.*, a.authorization_number, rc.payer, rv.statement as referral, f.name as file_name
              from visit v
              left join course c on c.case_number = v.case_number
              left join payer_authorization a on a.case_number = v.case_number
                                             and a.authorization_key = v.authorization_key
            """
                    + TreatmentWords.OF_CASE.formatted("v")
                    + """
              left join intake_file f on f.file_id = v.file_id
             where %s
               and v.case_number >= :case and (v.case_number > :case or v.visit_key > :key)
             order by v.case_number, v.visit_key
             fetch first :size rows only""";

    private static final String PLANNED =
            """
            select p.*, a.authorization_number, rc.payer, rv.statement as referral, f.name as file_name
              from planned_visit p
              left join payer_authorization a on a.case_number = p.case_number
                                             and a.authorization_key = p.authorization_key
            """
                    + TreatmentWords.OF_CASE.formatted("p")
                    + " left join intake_file f on f.file_id = p.file_id where "
                    + AT_RISK
                    + """
               and p.visit_date >= :day
               and (p.visit_date > :day or p.case_number > :case or p.case_number = :case and p.visit_key > :key)
             order by p.visit_date, p.case_number, p.visit_key
             fetch first :size rows only""";

    private final TreatmentNight night;

    VisitLines(TreatmentNight night) {
        this.night = night;
    }

    /** A line with the key behind which the next page begins. */
    private record Keyed<L>(String caseNumber, String key, L line) {}

    Stream<Held> held() {
        return Stream.of(QUESTIONED, TONIGHT + " and not (" + QUESTIONED + ")").flatMap(this::held);
    }

    private Stream<Held> held(String wanted) {
        return Pages.<Keyed<Held>>stream(last -> night.sql(HELD.formatted(wanted))
                        .param("case", last == null ? "" : last.caseNumber())
                        .param("key", last == null ? "" : last.key())
                        .param("size", Pages.SIZE)
                        .query(VisitLines::heldRow)
                        .list())
                .map(Keyed::line);
    }

    private static Keyed<Held> heldRow(ResultSet row, int index) throws SQLException {
        TreatmentMark mark = TreatmentMark.valueOf(row.getString("standing"));
        Held held = new Held(
                TreatmentWords.about(row),
                TreatmentWords.whole(row, "visit_number"),
                session(row),
                TreatmentWords.whole(row, "units"),
                TreatmentWords.permission(row.getString("authorization_number"), row.getString("authorization_key")),
                mark,
                TreatmentWords.why(TreatmentWords.findings(row.getString("findings")), mark != TreatmentMark.COVERED),
                TreatmentWords.source(row, IntakeSheet.VISITS));
        return new Keyed<>(row.getString("case_number"), row.getString("visit_key"), held);
    }

    /** Where no place is stated, that of the referral. */
    private static TreatmentRows.Session session(ResultSet row) throws SQLException {
        Statement referral = StatementText.read(IntakeSheet.REFERRALS, row.getString("referral"));
        return new TreatmentRows.Session(
                day(row),
                TreatmentWords.text(row, "start_time"),
                TreatmentWords.text(row, "end_time"),
                TreatmentWords.whole(row, "minutes"),
                TreatmentWords.text(row, "therapist_npi"),
                either(row, referral, "state") + " " + either(row, referral, "place"));
    }

    private static String either(ResultSet row, Statement referral, String key) throws SQLException {
        String stated = row.getString(key);
        return stated != null ? stated : Objects.requireNonNullElse(referral.text(key), "");
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("visit_date", LocalDate.class), "visit_date");
    }

    Stream<Planned> planned() {
        return Pages.<Keyed<Planned>>stream(this::plannedPage).map(Keyed::line);
    }

    private List<Keyed<Planned>> plannedPage(@Nullable Keyed<Planned> last) {
        LocalDate asOf = night.dates().asOf();
        return night.client()
                .sql(PLANNED)
                .param("asOf", asOf)
                .param("day", last == null ? asOf : last.line().session().day())
                .param("case", last == null ? "" : last.caseNumber())
                .param("key", last == null ? "" : last.key())
                .param("size", Pages.SIZE)
                .query((row, index) -> planned(row, asOf))
                .list();
    }

    private static Keyed<Planned> planned(ResultSet row, LocalDate asOf) throws SQLException {
        Planned planned = new Planned(
                TreatmentWords.about(row),
                TreatmentWords.whole(row, "visit_number"),
                (int) ChronoUnit.DAYS.between(asOf, day(row)),
                session(row),
                TreatmentWords.permission(row.getString("authorization_number"), row.getString("authorization_key")),
                TreatmentWords.why(TreatmentWords.findings(row.getString("findings")), true),
                TreatmentWords.source(row, IntakeSheet.SCHEDULE));
        return new Keyed<>(row.getString("case_number"), row.getString("visit_key"), planned);
    }
}
