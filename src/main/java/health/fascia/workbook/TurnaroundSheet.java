package health.fascia.workbook;

import health.fascia.workbook.Look.Face;
import health.fascia.workbook.TurnaroundReport.Line;
import health.fascia.workbook.TurnaroundReport.Total;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet of the yearly figures: by payer and kind of request, with totals and proof as live formulas. */
final class TurnaroundSheet {

    private static final int LAST = 17;
    private static final int[] WIDTHS = {26, 12, 11, 11, 11, 11, 10, 12, 10, 13, 12, 10, 11, 10, 10, 10, 10, 13};
    private static final String[] NAMES = {
        "Payer",
        "Request",
        "Received",
        "Approved",
        "of these at once",
        "Approved in part",
        "Denied",
        "Withdrawn",
        "Open",
        "Approved after appeal",
        "With extension",
        "Late",
        "Approved share",
        "Denied share",
        "In time",
        "Mean days",
        "Median days",
        "Check"
    };
    /** What the chart calls a line; out of sight. */
    static final int NAME = LAST + 1;

    /** Columns that are added up, from C to L. */
    private static final int FIRST_SUM = 2;

    private static final int LAST_SUM = 11;

    private final Grid grid;

    TurnaroundSheet(XSSFSheet sheet, Look look) {
        this.grid = new Grid(sheet, look);
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256 + 128);
        }
        sheet.setColumnHidden(NAME, true);
        sheet.setDisplayGridlines(false);
        sheet.setTabColor(Look.rgb(Look.ACCENT));
        sheet.createFreezePane(0, 1);
    }

    void write(TurnaroundReport report, ListSheet<ClockLine> clocks) {
        int year = report.asOf().getYear();
        head(report, year);
        grid.section("By payer and kind of request", LAST)
                .header(LAST + 1, NAMES)
                .put(1, Face.HEADER, NAMES[1])
                .put(LAST, Face.HEADER_CENTER, NAMES[LAST]);
        int first = grid.number() + 1;
        report.lines().forEach(this::line);
        int last = grid.number();
        if (report.lines().isEmpty()) {
            grid.next().put(0, Face.QUIET, "No request was read this year.");
            last = grid.number();
        }
        for (Total total : report.totals()) {
            total(total, report.lines(), new int[] {first, last});
        }
        proof(report, clocks, grid.number());
        if (!report.lines().isEmpty()) {
            TurnaroundChart.draw(grid.sheet(), new int[] {first - 1, last - 1}, grid.number() + 1);
        }
    }

    private void head(TurnaroundReport report, int year) {
        grid.next()
                .put(0, Face.TITLE, "Turnaround " + year + " \u00B7 up to the night of " + report.asOf())
                .raise(26);
        grid.next()
                .span(
                        0,
                        LAST,
                        Face.LEAD,
                        "Requests whose clock started in " + year
                                + ". Days are calendar days, without those on which the"
                                + " clock stood still because the sender owed documents; a request that is decided in the"
                                + " night that reads it took none. Approved after appeal: the referral was denied or"
                                + " approved in part, was sent again with changes, and was then approved; it counts as a"
                                + " request of its own. With extension: a reviewer put the decision off. All payers: mean"
                                + " and median of all requests, not of the lines.");
    }

    private void line(Line line) {
        int row =
                grid.next().put(0, Face.TEXT, line.payer()).fit(0, line.payer()).number();
        grid.put(1, Face.TEXT, line.request());
        boolean plain = line.request().equals("Standard");
        grid.put(
                NAME,
                Face.TEXT,
                plain ? line.payer() : line.payer() + ", " + line.request().toLowerCase(Locale.ROOT));
        int[] counts = counts(line);
        for (int i = 0; i < counts.length; i++) {
            grid.put(FIRST_SUM + i, Face.NUMBER, counts[i]);
        }
        shares(row, counts, Face.SHARE);
        grid.put(15, Face.DAYS, line.time().meanDays());
        grid.put(16, Face.DAYS, line.time().medianDays());
        int found = line.approved() + line.reduced() + line.denied() + line.withdrawn() + line.open();
        grid.formula(17, Face.CHECK, check(row), found == line.received() ? "holds" : "DOES NOT HOLD");
    }

    private static int[] counts(Line line) {
        return new int[] {
            line.received(),
            line.approved(),
            line.atOnce(),
            line.reduced(),
            line.denied(),
            line.withdrawn(),
            line.open(),
            line.time().afterAppeal(),
            line.time().extended(),
            line.time().late()
        };
    }

    /** Shares of what was decided, as the federal rule counts them. */
    private void shares(int row, int[] counts, Face face) {
        int decided = counts[1] + counts[3] + counts[4];
        String all = "(D" + row + "+F" + row + "+G" + row + ")";
        grid.formula(12, face, "IF(" + all + "=0,0,D" + row + "/" + all + ")", share(counts[1], decided));
        grid.formula(13, face, "IF(" + all + "=0,0,G" + row + "/" + all + ")", share(counts[4], decided));
        grid.formula(
                14,
                face,
                "IF(C" + row + "=0,0,1-L" + row + "/C" + row + ")",
                counts[0] == 0 ? 0 : 1 - share(counts[9], counts[0]));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static String check(int row) {
        return "IF(C" + row + "=D" + row + "+SUM(F" + row + ":I" + row + "),\"holds\",\"DOES NOT HOLD\")";
    }

    private void total(Total total, List<Line> lines, int[] rows) {
        int row = grid.next()
                .put(0, Face.TOTAL_TEXT, "All payers")
                .put(1, Face.TOTAL_TEXT, total.request())
                .number();
        int[] sums = new int[LAST_SUM - FIRST_SUM + 1];
        lines.stream()
                .filter(line -> line.request().equals(total.request()))
                .map(TurnaroundSheet::counts)
                .forEach(counts -> Arrays.setAll(sums, at -> sums[at] + counts[at]));
        for (int column = FIRST_SUM; column <= LAST_SUM; column++) {
            String letter = IntakeTab.letters(column + 1);
            String formula = String.format(
                    Locale.ROOT, "SUMIFS(%1$s%2$d:%1$s%3$d,$B%2$d:$B%3$d,$B%4$d)", letter, rows[0], rows[1], row);
            grid.formula(column, Face.TOTAL_NUMBER, formula, sums[column - FIRST_SUM]);
        }
        shares(row, sums, Face.TOTAL_SHARE);
        grid.put(15, Face.TOTAL_DAYS, total.meanDays())
                .put(16, Face.TOTAL_DAYS, total.medianDays())
                .put(LAST, Face.TOTAL_TEXT, null);
    }

    /** What the lines come to, beside the cases of the database and the clocks on the other sheet. */
    private void proof(TurnaroundReport report, ListSheet<ClockLine> clocks, int lastTotal) {
        grid.section("Does the sum hold?", LAST);
        int received = report.lines().stream().mapToInt(Line::received).sum();
        int open = report.lines().stream().mapToInt(Line::open).sum();
        proofLine(
                "Requests of the year",
                report.received(),
                new Sum("C" + (lastTotal - 1) + "+C" + lastTotal, received),
                "First: cases that the nights of the year opened, and those opened again. Second: the lines above.");
        proofLine(
                "Open clocks",
                clocks.rows(),
                new Sum("I" + (lastTotal - 1) + "+I" + lastTotal, open),
                "First: the lines of the sheet Clocks of this year. Second: the lines above.");
    }

    /** A formula with its value. */
    private record Sum(String formula, int value) {}

    private void proofLine(String name, int counted, Sum sum, String words) {
        int row = grid.next().number();
        String check = "IF(C" + row + "=D" + row + ",\"holds\",\"DOES NOT HOLD\")";
        grid.put(0, Face.TEXT, name)
                .put(1, Face.TEXT, null)
                .put(2, Face.NUMBER, counted)
                .formula(3, Face.NUMBER, sum.formula(), sum.value())
                .formula(4, Face.CHECK, check, counted == sum.value() ? "holds" : "DOES NOT HOLD")
                .span(5, LAST, Face.QUIET, words);
    }
}
