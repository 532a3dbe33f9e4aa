package health.fascia.nightly;

import health.fascia.workbook.TreatmentMark;
import health.fascia.workbook.TreatmentRows;
import health.fascia.workbook.TreatmentRows.DrawDown;
import health.fascia.workbook.TreatmentRows.Permission;
import health.fascia.workbook.TreatmentRows.Scored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads courses: what is drawn from their permissions, and what treatment reached. */
final class CourseLines {

    static final String WARNED = "c.state = 'UNDER_TREATMENT' and c.warnings <> ''";
    static final String PERMITTED = "c.state = 'UNDER_TREATMENT' and c.warnings = ''"
            + " and exists (select 1 from payer_authorization a where a.case_number = c.case_number)";

    /** With a score, and not ended before this night. */
    static final String SCORED = "c.measure is not null and (c.baseline is not null or c.latest is not null)"
            + " and (c.state = 'UNDER_TREATMENT' or c.state_since > :before and c.state_since <= :asOf)";

    private static final String SELECT = "select c.*, rc.payer, rv.statement as referral from course c"
            + TreatmentWords.OF_CASE.formatted("c")
            + " where %s and c.case_number > :after order by c.case_number fetch first :size rows only";

    private final TreatmentNight night;

    CourseLines(TreatmentNight night) {
        this.night = night;
    }

    /** What the sheet Draw-down needs of a course; its permissions are read for a whole page. */
    private record Course(
            TreatmentRows.About about,
            TreatmentRows.Ours ours,
            List<String> warnings,
            String waitsFor,
            List<Permission> permissions) {}

    Stream<DrawDown> drawDown() {
        return Stream.of(WARNED, PERMITTED)
                .flatMap(wanted -> Pages.<Course>stream(last -> page(wanted, last)))
                .flatMap(CourseLines::lines);
    }

    private List<Course> page(String wanted, @Nullable Course last) {
        List<Course> courses = night.sql(SELECT.formatted(wanted))
                .param("after", last == null ? "" : last.about().caseNumber())
                .param("size", Pages.SIZE)
                .query(CourseLines::course)
                .list();
        Map<String, List<Permission>> permissions = permissions(
                courses.stream().map(course -> course.about().caseNumber()).toList());
        courses.forEach(course -> course.permissions()
                .addAll(permissions.getOrDefault(course.about().caseNumber(), List.of())));
        return courses;
    }

    private static Course course(ResultSet row, int index) throws SQLException {
        return new Course(
                TreatmentWords.about(row),
                new TreatmentRows.Ours(
                        row.getInt("granted"), row.getInt("held"), row.getObject("granted_through", LocalDate.class)),
                TreatmentWords.warnings(row.getString("warnings")),
                TreatmentWords.waitsFor(row.getString("waits_for")),
                new ArrayList<>());
    }

    /** One line a permission; one without where there is none. */
    private static Stream<DrawDown> lines(Course course) {
        TreatmentMark mark = course.warnings().isEmpty() ? TreatmentMark.IN_ORDER : TreatmentMark.RUNS_OUT;
        Stream<@Nullable Permission> permissions =
                course.permissions().isEmpty() ? Stream.of((Permission) null) : course.permissions().stream();
        return permissions.map(permission ->
                new DrawDown(course.about(), course.ours(), permission, mark, course.warnings(), course.waitsFor()));
    }

    private Map<String, List<Permission>> permissions(List<String> cases) {
        Map<String, List<Permission>> permissions = new HashMap<>();
        if (cases.isEmpty()) {
            return permissions;
        }
        night.client()
                .sql("select * from payer_authorization where case_number in (:cases)"
                        + " order by case_number, authorization_key")
                .param("cases", cases)
                .query((row, index) -> permissions
                        .computeIfAbsent(row.getString("case_number"), any -> new ArrayList<>())
                        .add(permission(row, night.dates().asOf())))
                .list();
        return permissions;
    }

    private static Permission permission(ResultSet row, LocalDate asOf) throws SQLException {
        LocalDate through = row.getObject("valid_through", LocalDate.class);
        return new Permission(
                TreatmentWords.permission(row.getString("authorization_number"), row.getString("authorization_key")),
                TreatmentWords.plain(row.getString("answer")),
                amount(row, "visits"),
                amount(row, "units"),
                through,
                through == null ? null : Integer.valueOf((int) ChronoUnit.DAYS.between(asOf, through)));
    }

    private static TreatmentRows.Amount amount(ResultSet row, String what) throws SQLException {
        return new TreatmentRows.Amount(
                TreatmentWords.whole(row, what + "_requested"),
                TreatmentWords.whole(row, what + "_granted"),
                row.getInt(what + "_used"));
    }

    Stream<Scored> progress() {
        return Stream.of(" and c.waits_for <> 'NOTHING'", " and c.waits_for = 'NOTHING'")
                .flatMap(part -> Pages.<Scored>stream(last -> night.sql(SELECT.formatted(SCORED + part))
                        .param("after", last == null ? "" : last.about().caseNumber())
                        .param("size", Pages.SIZE)
                        .query((row, index) -> scored(row))
                        .list()));
    }

    private Scored scored(ResultSet row) throws SQLException {
        return new Scored(
                TreatmentWords.about(row),
                night.condition(row.getString("condition_family")),
                TreatmentWords.text(row, "measure"),
                score(row, "baseline"),
                score(row, "latest"),
                row.getBigDecimal("improvement"),
                row.getBigDecimal("mcid"),
                TreatmentMark.valueOf(row.getString("progress")),
                new TreatmentRows.Since(
                        row.getInt("held"),
                        row.getInt("visits_since_score"),
                        TreatmentWords.waitsFor(row.getString("waits_for")),
                        row.getObject("due", LocalDate.class)));
    }

    private static TreatmentRows.Score score(ResultSet row, String which) throws SQLException {
        return new TreatmentRows.Score(row.getBigDecimal(which), row.getObject(which + "_on", LocalDate.class));
    }
}
