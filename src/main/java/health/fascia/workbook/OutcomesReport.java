package health.fascia.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What treatment reached in a month: courses with a baseline whose latest score lies in the month.
 *
 * @param asOf the night up to which is counted
 * @param product name and version of the program
 * @param all all courses together
 * @param groups the same courses, grouped in three ways
 * @param counted the courses as the database counts them
 * @param leftOut courses with both scores, but no known direction of their instrument
 */
public record OutcomesReport(
        YearMonth month, LocalDate asOf, String product, Line all, List<Group> groups, int counted, int leftOut) {

    /** Fewer courses than this say nothing about a condition, a therapist or an instrument. */
    public static final int ENOUGH = 5;

    public OutcomesReport {
        groups = List.copyOf(groups);
    }

    /**
     * A sheet: one line for each condition, therapist or instrument.
     *
     * @param title the name of the sheet
     * @param name what its lines are, in a word
     * @param detail what stands beside the name
     */
    public record Group(String title, String name, String detail, List<Line> lines) {

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Some courses taken together.
     *
     * @param points the improvement in points; null where several instruments were used, whose points cannot be added
     * @param share the improvement as a share of the baseline; null where no baseline is above 0
     * @param judged courses for whose instrument the minimal important difference is known
     * @param reached those of them whose improvement comes to it
     * @param goal courses that reached their goal
     * @param worse courses whose latest score is worse than their baseline
     * @param visits mean visits up to the latest score
     */
    public record Line(
            String name,
            String detail,
            int courses,
            @Nullable Middle points,
            @Nullable Middle share,
            int judged,
            int reached,
            int goal,
            int worse,
            BigDecimal visits) {

        boolean tooFew() {
            return courses < ENOUGH;
        }
    }

    /** Mean and median, exact to the digits shown. */
    public record Middle(BigDecimal mean, BigDecimal median) {}
}
