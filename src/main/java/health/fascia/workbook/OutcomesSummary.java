package health.fascia.workbook;

import health.fascia.workbook.Look.Face;
import health.fascia.workbook.OutcomesReport.Line;
import health.fascia.workbook.OutcomesReport.Middle;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The first sheet of the outcomes workbook: the month in one glance, what the numbers mean, and whether the sums hold. */
final class OutcomesSummary {

    private static final int LAST = 7;
    private static final int[] WIDTHS = {40, 12, 14, 14, 14, 14, 14, 14};
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);
    private static final List<String> MEANING = List.of(
            "A course counts when it has a score before treatment (the baseline) and its latest score, a later one, lies in"
                    + " the month. It counts once, in the month of its latest score.",
            "Improvement is counted in the good direction of each instrument: a lower pain score and a higher function score"
                    + " are both gains. A negative number is a loss.",
            "Points of different instruments cannot be added. Where a line has courses of several instruments, only the share"
                    + " of the baseline is shown; a baseline of 0 has no share.",
            "The change that matters is the minimal important difference of the instrument, as the tables of the rulebook have"
                    + " it: the smallest change that patients feel. Reached means: at least that much better, of the courses for whose instrument it is known.",
            "Worse means: the latest score is on the wrong side of the baseline, by however little.",
            "A course belongs to the therapist who held most of its visits up to the latest score. Therapists treat different"
                    + " patients: a difference between two of them is a reason to look, not a verdict.",
            "Fewer than " + OutcomesReport.ENOUGH
                    + " courses say nothing; such lines are marked, stand last, and are not drawn.");

    private final Grid grid;

    OutcomesSummary(XSSFSheet sheet, Look look) {
        this.grid = new Grid(sheet, look);
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256 + 128);
        }
        sheet.setDisplayGridlines(false);
    }

    void write(OutcomesReport report, List<OutcomesSheet> sheets) {
        grid.next()
                .put(0, Face.TITLE, "Outcomes \u00B7 " + MONTH.format(report.month()))
                .raise(26);
        grid.next().span(0, LAST, Face.LEAD, lead(report));
        figures(report.all());
        proof(report, sheets);
        grid.section("What the numbers mean", LAST);
        for (String sentence : MEANING) {
            grid.next().span(0, LAST, Face.TEXT, sentence);
        }
        if (report.leftOut() > 0) {
            grid.next()
                    .span(
                            0,
                            LAST,
                            Face.TEXT,
                            "Left out: "
                                    + SummarySheet.many(report.leftOut(), "course", "courses")
                                    + " with both scores whose instrument is not in the tables, so that nobody knows which"
                                    + " direction is good.");
        }
        grid.section("By what this was made", LAST);
        grid.next().put(0, Face.TEXT, "Program").span(1, LAST, Face.TEXT, report.product());
    }

    private static String lead(OutcomesReport report) {
        Line all = report.all();
        boolean holds = report.groups().stream().allMatch(group -> OutcomesWorkbook.courses(group) == report.counted());
        return "Up to the night of %s: %s with a baseline and a score of this month. %,d of %,d reached the change that matters, %,d reached their goal, %,d got worse. %s"
                .formatted(
                        report.asOf(),
                        SummarySheet.many(all.courses(), "course", "courses"),
                        all.reached(),
                        all.judged(),
                        all.goal(),
                        all.worse(),
                        holds
                                ? "The sums hold: each sheet has all courses of the database."
                                : "THE SUMS DO NOT HOLD: do not use the sheets before the night was looked into.");
    }

    private void figures(Line all) {
        grid.section("All courses", LAST).header(3, "Figure", "Mean", "Median");
        grid.put(2, Face.HEADER_NUMBER, "Median");
        middle("Improvement as a share of the baseline", Face.SHARE_EXACT, all.share());
        if (all.points() != null) {
            middle("Improvement in points (one instrument)", Face.POINTS, all.points());
        }
        grid.next().put(0, Face.TEXT, "Visits up to the latest score").put(1, Face.DAYS, all.visits());
        grid.put(2, Face.TEXT, null);
    }

    private void middle(String name, Face face, @Nullable Middle middle) {
        grid.next()
                .put(0, Face.TEXT, name)
                .put(1, face, middle == null ? null : middle.mean())
                .put(2, face, middle == null ? null : middle.median());
    }

    private void proof(OutcomesReport report, List<OutcomesSheet> sheets) {
        grid.section("Does the sum hold?", LAST)
                .header(6, "Sheet", "Lines", "Too few to judge", "Courses on it", "In the database", "Check")
                .put(5, Face.HEADER_CENTER, "Check");
        for (OutcomesSheet sheet : sheets) {
            int found = OutcomesWorkbook.courses(sheet.group());
            int row = grid.next().number();
            List<Line> lines = sheet.group().lines();
            grid.put(0, Face.LINK, sheet.group().title())
                    .link(0, sheet.group().title())
                    .put(1, Face.NUMBER, lines.size())
                    .put(2, Face.NUMBER, (int)
                            lines.stream().filter(Line::tooFew).count())
                    .formula(3, Face.NUMBER, sheet.coursesFormula(), found)
                    .put(4, Face.NUMBER, report.counted())
                    .formula(
                            5,
                            Face.CHECK,
                            "IF(D%d=E%d,\"holds\",\"DOES NOT HOLD\")".formatted(row, row),
                            found == report.counted() ? "holds" : "DOES NOT HOLD");
        }
    }
}
