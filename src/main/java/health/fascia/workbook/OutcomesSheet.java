package health.fascia.workbook;

import health.fascia.workbook.Look.Face;
import health.fascia.workbook.OutcomesReport.Group;
import health.fascia.workbook.OutcomesReport.Line;
import health.fascia.workbook.OutcomesReport.Middle;
import java.util.function.ToIntFunction;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** One sheet of the outcomes workbook: the chart, and below it a line for each condition, therapist or instrument. */
final class OutcomesSheet {

    private static final int LAST = 14;
    private static final int[] WIDTHS = {30, 24, 10, 11, 11, 12, 12, 10, 10, 10, 9, 9, 9, 9, 9, 17};

    /** Columns that a chart or a formula names. */
    static final int REACHED_SHARE = 9;

    static final int WORSE_SHARE = 13;

    private final Grid grid;
    private final Group group;
    private int head;
    private int first;
    private int last;

    OutcomesSheet(XSSFSheet sheet, Look look, Group group) {
        this.grid = new Grid(sheet, look);
        this.group = group;
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256 + 128);
        }
        sheet.setDisplayGridlines(false);
        sheet.setTabColor(Look.rgb(Look.GREEN));
    }

    Group group() {
        return group;
    }

    void write() {
        grid.next().put(0, Face.TITLE, group.title()).raise(26);
        int charted = charted();
        if (charted == 0) {
            String none = "No chart: no line has " + OutcomesReport.ENOUGH + " courses or more.";
            grid.next().span(0, LAST + 1, Face.QUIET, none);
        }
        int below = grid.number();
        for (int i = 0; i < OutcomesChart.height(charted); i++) {
            grid.next();
        }
        header();
        head = grid.number();
        first = head + 1;
        group.lines().forEach(this::line);
        last = Math.max(first, grid.number());
        if (group.lines().isEmpty()) {
            grid.next().put(0, Face.QUIET, "No course has a score of this month.");
        }
        total();
        if (charted > 0) {
            OutcomesChart.draw(grid.sheet(), new int[] {first - 1, first + charted - 2}, below);
        }
    }

    /** The lines with enough courses stand first; so many of them are drawn. */
    private int charted() {
        return (int) group.lines().stream()
                .filter(line -> !line.tooFew())
                .limit(OutcomesChart.MOST_LINES)
                .count();
    }

    private void header() {
        grid.header(
                        LAST + 1,
                        group.name(),
                        group.detail(),
                        "Courses",
                        "Points, mean",
                        "Points, median",
                        "Of baseline, mean",
                        "Of baseline, median",
                        "Change known",
                        "Reached it",
                        "Share",
                        "At goal",
                        "Share",
                        "Worse",
                        "Share",
                        "Visits, mean",
                        "Can it be judged?")
                .put(1, Face.HEADER, group.detail())
                .put(LAST + 1, Face.HEADER, "Can it be judged?");
    }

    private void line(Line line) {
        int row = grid.next()
                .put(0, Face.TEXT, line.name())
                .put(1, Face.TEXT, line.detail())
                .put(2, Face.NUMBER, line.courses())
                .fit(0, line.name())
                .fit(1, line.detail())
                .number();
        middle(3, Face.POINTS, line.points());
        middle(5, Face.SHARE_EXACT, line.share());
        grid.put(7, Face.NUMBER, line.judged()).put(8, Face.NUMBER, line.reached());
        grid.put(10, Face.NUMBER, line.goal()).put(12, Face.NUMBER, line.worse());
        shares(row, Face.SHARE, line);
        grid.put(LAST, Face.DAYS, line.visits());
        grid.put(LAST + 1, line.tooFew() ? Face.PENDED : Face.TEXT, line.tooFew() ? "Too few to judge" : "");
    }

    private void middle(int column, Face face, @Nullable Middle middle) {
        grid.put(column, face, middle == null ? null : middle.mean());
        grid.put(column + 1, face, middle == null ? null : middle.median());
    }

    private void shares(int row, Face face, Line line) {
        // Where no change is known, nobody failed to reach it.
        if (line.judged() == 0) {
            grid.put(REACHED_SHARE, face, null);
        } else {
            grid.formula(REACHED_SHARE, face, share("I", "H", row), share(line.reached(), line.judged()));
        }
        grid.formula(11, face, share("K", "C", row), share(line.goal(), line.courses()));
        grid.formula(WORSE_SHARE, face, share("M", "C", row), share(line.worse(), line.courses()));
    }

    private static String share(String part, String whole, int row) {
        return "IF(%2$s%3$d=0,0,%1$s%3$d/%2$s%3$d)".formatted(part, whole, row);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private void total() {
        int row = grid.next().put(0, Face.TOTAL_TEXT, "All courses").raise(18).number();
        for (int column = 1; column <= LAST + 1; column++) {
            grid.put(column, Face.TOTAL_TEXT, null);
        }
        sum(2, Line::courses);
        sum(7, Line::judged);
        sum(8, Line::reached);
        sum(10, Line::goal);
        sum(12, Line::worse);
        grid.formula(REACHED_SHARE, Face.TOTAL_SHARE, share("I", "H", row), all(Line::reached, Line::judged));
        grid.formula(11, Face.TOTAL_SHARE, share("K", "C", row), all(Line::goal, Line::courses));
        grid.formula(WORSE_SHARE, Face.TOTAL_SHARE, share("M", "C", row), all(Line::worse, Line::courses));
    }

    private double all(ToIntFunction<Line> part, ToIntFunction<Line> whole) {
        return share(
                group.lines().stream().mapToInt(part).sum(),
                group.lines().stream().mapToInt(whole).sum());
    }

    private void sum(int column, ToIntFunction<Line> value) {
        String letter = IntakeTab.letters(column + 1);
        grid.formula(
                column,
                Face.TOTAL_NUMBER,
                "SUM(" + letter + first + ":" + letter + last + ")",
                group.lines().stream().mapToInt(value).sum());
    }

    /** Prints with the header of the table on each page, whatever stands above it on the first one. */
    void setUp(Paper paper) {
        paper.setUp(grid.sheet(), false);
        grid.sheet().setRepeatingRows(new CellRangeAddress(head - 1, head - 1, -1, -1));
    }

    /** The courses of all lines, as another sheet adds them up. */
    String coursesFormula() {
        return "SUM('" + group.title() + "'!$C$" + first + ":$C$" + last + ")";
    }
}
