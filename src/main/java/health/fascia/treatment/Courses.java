package health.fascia.treatment;

import health.fascia.determination.Review;
import health.fascia.determination.StoredReview;
import health.fascia.treatment.Course.ProgressSeen;
import health.fascia.treatment.Course.Standing;
import health.fascia.treatment.Course.State;
import health.fascia.treatment.Course.VisitCount;
import health.fascia.treatment.Course.WaitsFor;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the course of treatment of every case that has one. */
public final class Courses {

    private static final String COLUMNS = "state, state_since, first_visit, last_visit, held, granted, granted_from,"
            + " granted_through, measure, condition_family, baseline, baseline_on, latest, latest_on, latest_visit,"
            + " improvement, mcid, progress, visits_since_score, warnings, waits_for, due, ended_on, told, reviewed_on,"
            + " cover_key, night_id, looked_on, look_on";

    private final JdbcTemplate jdbc;
    private final ByCase byCase;

    public Courses(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.byCase = new ByCase(jdbc);
    }

    /** A course with the night that looked at it and the cover by which answers of its payer are found. */
    public record Looked(Course course, @Nullable String coverKey, int night, LocalDate on) {}

    public Optional<Course> find(String caseNumber) {
        return Optional.ofNullable(findAll(List.of(caseNumber)).get(caseNumber));
    }

    /** Finds courses by case number. */
    public Map<String, Course> findAll(Collection<String> caseNumbers) {
        Map<String, Course> found = new HashMap<>();
        byCase.listAll("select * from course where case_number in (:cases)", caseNumbers, Courses::read)
                .forEach(course -> found.put(course.caseNumber(), course));
        return found;
    }

    /** Adds courses that begin. */
    public void add(List<Looked> courses) {
        jdbc.batchUpdate(
                "insert into course (" + COLUMNS + ", case_number) values (" + "?, ".repeat(29) + "?)",
                courses,
                Math.max(1, courses.size()),
                Courses::bind);
    }

    /** Writes what a night found. */
    public void look(List<Looked> courses) {
        jdbc.batchUpdate(
                "update course set " + COLUMNS.replace(",", " = ?,") + " = ? where case_number = ?",
                courses,
                Math.max(1, courses.size()),
                Courses::bind);
    }

    /** Writes that these cases know that their treatment is completed. */
    public void tell(List<String> caseNumbers) {
        jdbc.batchUpdate(
                "update course set told = 1 where case_number = ?",
                caseNumbers,
                Math.max(1, caseNumbers.size()),
                (update, number) -> update.setString(1, number));
    }

    /** The next night looks at the course of this case, because a person changed what it rests on. */
    public void lookSoon(String caseNumber, LocalDate day) {
        jdbc.update("update course set look_on = ? where case_number = ?", day, caseNumber);
    }

    /** A person's decision about a course; the day on which it was made, and the task that asked for it. */
    public record Decided(LocalDate on, String task, Review review) {}

    /** Keeps what a person decided; nothing of it is ever changed or removed. */
    public void decide(String caseNumber, Decided decided) {
        Review review = decided.review();
        jdbc.update(
                "insert into course_decision (case_number, sequence, decided_on, task, decision, reviewer, reviewer_role,"
                        + " rationale) select ?, coalesce(max(sequence), 0) + 1, ?, ?, ?, ?, ?, ? from course_decision"
                        + " where case_number = ?",
                caseNumber,
                decided.on(),
                decided.task(),
                review.decision(),
                review.reviewer(),
                review.role(),
                review.rationale(),
                caseNumber);
    }

    /** What people decided about a course, the first decision first. */
    public List<Decided> listDecisions(String caseNumber) {
        return byCase.listAll(
                "select * from course_decision where case_number in (:cases) order by sequence",
                List.of(caseNumber),
                (row, index) -> new Decided(
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("task"),
                        Objects.requireNonNull(StoredReview.read(row))));
    }

    /** Writes where a course stands after a person's answer. */
    public void answer(Course course) {
        jdbc.update(
                "update course set state = ?, state_since = ?, waits_for = ?, due = null, ended_on = ?,"
                        + " reviewed_on = ?, look_on = ? where case_number = ?",
                course.state().name(),
                course.since(),
                course.waitsFor().name(),
                course.endedOn(),
                course.reviewedOn(),
                course.lookOn(),
                course.caseNumber());
    }

    private static void bind(PreparedStatement write, Looked looked) throws SQLException {
        Course course = looked.course();
        VisitCount visits = course.visits();
        write.setString(1, course.state().name());
        write.setObject(2, course.since());
        write.setObject(3, visits.first(), Types.DATE);
        write.setObject(4, visits.last(), Types.DATE);
        write.setInt(5, visits.held());
        write.setInt(6, visits.granted());
        write.setObject(7, visits.from(), Types.DATE);
        write.setObject(8, visits.through(), Types.DATE);
        bindProgress(write, course.progress());
        write.setString(20, course.warnings().stream().map(Enum::name).sorted().collect(Collectors.joining(";")));
        write.setString(21, course.waitsFor().name());
        write.setObject(22, course.due(), Types.DATE);
        write.setObject(23, course.endedOn(), Types.DATE);
        write.setInt(24, course.told() ? 1 : 0);
        write.setObject(25, course.reviewedOn(), Types.DATE);
        write.setString(26, looked.coverKey());
        write.setInt(27, looked.night());
        write.setObject(28, looked.on());
        write.setObject(29, course.lookOn(), Types.DATE);
        write.setString(30, course.caseNumber());
    }

    private static void bindProgress(PreparedStatement write, ProgressSeen progress) throws SQLException {
        write.setString(9, progress.measure());
        write.setString(10, progress.family());
        write.setBigDecimal(11, progress.baseline());
        write.setObject(12, progress.baselineOn(), Types.DATE);
        write.setBigDecimal(13, progress.latest());
        write.setObject(14, progress.latestOn(), Types.DATE);
        write.setInt(15, progress.latestVisit());
        write.setBigDecimal(16, progress.improvement());
        write.setBigDecimal(17, progress.mcid());
        write.setString(18, progress.standing().name());
        write.setInt(19, progress.visitsSince());
    }

    /** Reads a course from a row that has all columns of its table. */
    public static Course read(ResultSet row, int index) throws SQLException {
        return new Course(
                row.getString("case_number"),
                State.valueOf(row.getString("state")),
                row.getObject("state_since", LocalDate.class),
                new VisitCount(
                        row.getInt("held"),
                        row.getObject("first_visit", LocalDate.class),
                        row.getObject("last_visit", LocalDate.class),
                        row.getInt("granted"),
                        row.getObject("granted_from", LocalDate.class),
                        row.getObject("granted_through", LocalDate.class)),
                progress(row),
                warnings(row.getString("warnings")),
                WaitsFor.valueOf(row.getString("waits_for")),
                row.getObject("due", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("told") == 1,
                row.getObject("reviewed_on", LocalDate.class),
                row.getObject("look_on", LocalDate.class));
    }

    private static ProgressSeen progress(ResultSet row) throws SQLException {
        return new ProgressSeen(
                Standing.valueOf(row.getString("progress")),
                row.getString("condition_family"),
                row.getString("measure"),
                plain(row.getBigDecimal("baseline")),
                row.getObject("baseline_on", LocalDate.class),
                plain(row.getBigDecimal("latest")),
                row.getObject("latest_on", LocalDate.class),
                row.getInt("latest_visit"),
                plain(row.getBigDecimal("improvement")),
                plain(row.getBigDecimal("mcid")),
                row.getInt("visits_since_score"));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Points.plain(number);
    }

    private static Set<DrawDownWarnings.Kind> warnings(String text) {
        return Arrays.stream(text.split(";"))
                .filter(name -> !name.isEmpty())
                .map(DrawDownWarnings.Kind::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
