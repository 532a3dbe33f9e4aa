package health.fascia.nightly;

import health.fascia.workbook.OutcomesReport.Line;
import health.fascia.workbook.OutcomesReport.Middle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes courses together: exact decimals, rounded once at the end and half up. */
final class OutcomeTally {

    /** Digits of points, of shares, and of visits behind the point. */
    private static final int POINTS = 2;

    private static final int SHARE = 4;
    private static final int VISITS = 1;

    private final List<BigDecimal> points = new ArrayList<>();
    private final List<BigDecimal> shares = new ArrayList<>();
    private final SortedSet<String> instruments = new TreeSet<>();
    private int judged;
    private int reached;
    private int goal;
    private int worse;
    private long visits;

    /**
     * A course with a baseline and a later score.
     *
     * @param therapist the NPI of whoever held most of its visits; empty when nobody is known
     * @param improvement in the good direction of the instrument
     * @param mcid the change that matters; null where it is not known
     * @param visits held up to the latest score
     */
    record Course(
            String caseNumber,
            String condition,
            String therapist,
            String instrument,
            BigDecimal baseline,
            BigDecimal improvement,
            @Nullable BigDecimal mcid,
            boolean goal,
            int visits) {}

    void add(Course course) {
        points.add(course.improvement());
        instruments.add(course.instrument());
        if (course.baseline().signum() > 0) {
            shares.add(course.improvement().divide(course.baseline(), SHARE + 6, RoundingMode.HALF_UP));
        }
        BigDecimal mcid = course.mcid();
        judged += mcid == null ? 0 : 1;
        reached += mcid != null && course.improvement().compareTo(mcid) >= 0 ? 1 : 0;
        goal += course.goal() ? 1 : 0;
        worse += course.improvement().signum() < 0 ? 1 : 0;
        visits += course.visits();
    }

    int courses() {
        return points.size();
    }

    /** The instruments by name, separated by commas. */
    String instruments() {
        return String.join(", ", instruments);
    }

    Line line(String name, String detail) {
        int courses = courses();
        return new Line(
                name,
                detail,
                courses,
                instruments.size() == 1 ? middle(points, POINTS) : null,
                shares.isEmpty() ? null : middle(shares, SHARE),
                judged,
                reached,
                goal,
                worse,
                courses == 0
                        ? BigDecimal.ZERO
                        : BigDecimal.valueOf(visits).divide(BigDecimal.valueOf(courses), VISITS, RoundingMode.HALF_UP));
    }

    static Middle middle(List<BigDecimal> values, int digits) {
        List<BigDecimal> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal two = sorted.get((sorted.size() - 1) / 2).add(sorted.get(sorted.size() / 2));
        return new Middle(
                sum.divide(BigDecimal.valueOf(sorted.size()), digits, RoundingMode.HALF_UP),
                two.divide(BigDecimal.valueOf(2), digits, RoundingMode.HALF_UP));
    }
}
