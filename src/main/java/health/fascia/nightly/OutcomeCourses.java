package health.fascia.nightly;

import health.fascia.nightly.OutcomeTally.Course;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the courses of a month that have a baseline and a later score. */
final class OutcomeCourses {

    private static final String BOTH_SCORES =
            "c.measure is not null and c.baseline is not null and c.latest is not null"
                    + " and c.latest_on >= :from and c.latest_on <= :through"
                    + " and (c.baseline_on is null or c.latest_on > c.baseline_on)";

    private static final String SELECT =
            "select c.*, rc.therapist_npi from course c left join referral_case rc on rc.case_number = c.case_number where "
                    + BOTH_SCORES
                    + " and c.improvement is not null and c.case_number > :after"
                    + " order by c.case_number fetch first :size rows only";

    /** Ties go to the lowest number, which is as good as any and always the same. */
    private static final String THERAPISTS = "select v.case_number, v.therapist_npi, count(*) as visits from visit v"
            + " join course c on c.case_number = v.case_number and v.visit_date <= c.latest_on"
            + " where v.case_number in (:cases) and v.status = 'HELD' and v.therapist_npi is not null"
            + " group by v.case_number, v.therapist_npi order by v.case_number, visits desc, v.therapist_npi";

    private final JdbcClient client;
    private final YearMonth month;

    OutcomeCourses(JdbcClient client, YearMonth month) {
        this.client = client;
        this.month = month;
    }

    Stream<Course> all() {
        return Pages.<Course>stream(this::page);
    }

    /** Those that are counted. */
    int counted() {
        return count("c.improvement is not null");
    }

    /** Those whose instrument has no known direction. */
    int leftOut() {
        return count("c.improvement is null");
    }

    private int count(String wanted) {
        return ofMonth("select count(*) from course c where " + BOTH_SCORES + " and " + wanted)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec ofMonth(String sql) {
        return client.sql(sql).param("from", month.atDay(1)).param("through", month.atEndOfMonth());
    }

    private List<Course> page(@Nullable Course last) {
        List<Course> courses = ofMonth(SELECT)
                .param("after", last == null ? "" : last.caseNumber())
                .param("size", Pages.SIZE)
                .query(OutcomeCourses::read)
                .list();
        Map<String, String> therapists =
                therapists(courses.stream().map(Course::caseNumber).toList());
        return courses.stream()
                .map(course -> treatedBy(course, therapists.getOrDefault(course.caseNumber(), course.therapist())))
                .toList();
    }

    private static Course treatedBy(Course course, String therapist) {
        return new Course(
                course.caseNumber(),
                course.condition(),
                therapist,
                course.instrument(),
                course.baseline(),
                course.improvement(),
                course.mcid(),
                course.goal(),
                course.visits());
    }

    private Map<String, String> therapists(List<String> cases) {
        Map<String, String> therapists = new HashMap<>();
        if (!cases.isEmpty()) {
            client.sql(THERAPISTS)
                    .param("cases", cases)
                    .query((row, index) -> therapists.putIfAbsent(row.getString(1), row.getString(2)))
                    .list();
        }
        return therapists;
    }

    /** First the therapist of the referral, until its visits say otherwise. */
    private static Course read(ResultSet row, int index) throws SQLException {
        return new Course(
                row.getString("case_number"),
                Objects.requireNonNullElse(row.getString("condition_family"), ""),
                Objects.requireNonNullElse(row.getString("therapist_npi"), ""),
                row.getString("measure"),
                decimal(row, "baseline"),
                decimal(row, "improvement"),
                row.getBigDecimal("mcid"),
                "GOAL".equals(row.getString("progress")),
                row.getInt("latest_visit"));
    }

    private static BigDecimal decimal(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getBigDecimal(column), column);
    }
}
