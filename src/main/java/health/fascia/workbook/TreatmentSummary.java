package health.fascia.workbook;

import health.fascia.workbook.ApprovalReport.Waiting;
import health.fascia.workbook.ClaimsReport.IntakeCount;
import health.fascia.workbook.Look.Face;
import health.fascia.workbook.TreatmentReport.Figure;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet of the treatment workbook: what came, what is at risk, who waits, and whether the sums hold. */
final class TreatmentSummary {

    private static final int LAST = 9;
    private static final int[] WIDTHS = {38, 20, 14, 14, 12, 12, 12, 14, 10, 20};
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.US);
    private static final String HOLDS = "holds";
    private static final String HOLDS_NOT = "DOES NOT HOLD";

    private final Grid grid;
    private final Map<TreatmentTab, ListSheet<?>> sheets;
    private final TreatmentTally tally;

    TreatmentSummary(XSSFSheet sheet, Look look, Map<TreatmentTab, ListSheet<?>> sheets, TreatmentTally tally) {
        this.grid = new Grid(sheet, look);
        this.sheets = sheets;
        this.tally = tally;
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256 + 128);
        }
        sheet.setDisplayGridlines(false);
    }

    void write(TreatmentReport report) {
        grid.next()
                .put(0, Face.TITLE, "Treatment \u00B7 night of " + LONG_DATE.format(report.night()))
                .raise(26);
        grid.next().span(0, LAST, Face.LEAD, lead());
        writeFigures(report.figures());
        writeWaiting(report.waiting());
        writeRows(report.intake());
        writeLines(report);
        grid.section("By what this was decided", LAST);
        grid.next().put(0, Face.TEXT, "Rulebook").span(1, LAST, Face.CODE, report.rulebookHash());
        grid.next().put(0, Face.TEXT, "Program").span(1, LAST, Face.TEXT, report.product());
    }

    private String lead() {
        int atRisk = tally.of(TreatmentTab.PLANNED);
        int runsOut = tally.of(TreatmentTab.DRAW_DOWN, TreatmentMark.RUNS_OUT);
        return "%s: %,d covered, %,d questioned. %s. %s. %s"
                .formatted(
                        SummarySheet.many(tally.of(TreatmentTab.VISITS), "visit stands here", "visits stand here"),
                        tally.of(TreatmentTab.VISITS, TreatmentMark.COVERED),
                        tally.of(TreatmentTab.VISITS, TreatmentMark.QUESTIONED),
                        SummarySheet.many(
                                atRisk,
                                "planned visit is at risk: look at it before it is held",
                                atRisk == 0
                                        ? "planned visits are at risk"
                                        : "planned visits are at risk: look at them before they are held"),
                        SummarySheet.many(runsOut, "line of Draw-down warns", "lines of Draw-down warn"),
                        tally.holds()
                                ? "The sums hold: every row of the night and every line is that of the database."
                                : "THE SUMS DO NOT HOLD: let the night be looked into before this is used.");
    }

    private void writeFigures(List<Figure> figures) {
        grid.section("At a glance", LAST);
        for (Figure figure : figures) {
            grid.next()
                    .put(0, Face.TEXT, figure.name())
                    .put(1, Face.NUMBER, figure.count())
                    .span(2, LAST, Face.QUIET, figure.words())
                    .fit(0, figure.name());
        }
    }

    private void writeWaiting(List<Waiting> waiting) {
        grid.section("Who must act", LAST).header(3, "Waiting for", "Courses or requests", "Earliest due");
        grid.put(2, Face.HEADER_CENTER, "Earliest due");
        if (waiting.isEmpty()) {
            grid.next().span(0, LAST, Face.TEXT, "Nobody is waited for.");
        }
        for (Waiting one : waiting) {
            grid.next()
                    .put(0, Face.TEXT, one.who())
                    .put(1, Face.NUMBER, one.cases())
                    .put(2, Face.DATE, one.firstDue())
                    .fit(0, one.who());
        }
    }

    private void writeRows(List<IntakeCount> intake) {
        grid.section("Rows of tonight's files", LAST)
                .header(
                        9,
                        "Rows of the sheet",
                        "Rows read",
                        "New",
                        "Changed",
                        "Known",
                        "Returned",
                        "Rows found",
                        "Check")
                .put(7, Face.HEADER_CENTER, "Check");
        for (IntakeCount count : intake) {
            int row = grid.next().number();
            grid.put(0, Face.TEXT, count.sheet()).put(1, Face.NUMBER, count.read());
            int column = 2;
            for (int part : count.parts().values()) {
                grid.put(column++, Face.NUMBER, part);
            }
            grid.formula(6, Face.NUMBER, "SUM(C" + row + ":F" + row + ")", count.found())
                    .formula(
                            7,
                            Face.CHECK,
                            check("B" + row + "=G" + row),
                            count.read() == count.found() ? HOLDS : HOLDS_NOT)
                    .raise(16);
        }
    }

    private static String check(String condition) {
        return "IF(" + condition + ",\"" + HOLDS + "\",\"" + HOLDS_NOT + "\")";
    }

    private void writeLines(TreatmentReport report) {
        grid.section("Lines of the sheets, and does the sum hold?", LAST)
                .header(1, "Sheet", "Lines that are", "On the sheet", "In the database", "Check")
                .put(1, Face.HEADER, "Lines that are")
                .put(2, Face.HEADER_NUMBER, "On the sheet")
                .put(3, Face.HEADER_NUMBER, "In the database")
                .put(4, Face.HEADER_CENTER, "Check");
        for (TreatmentTab tab : TreatmentTab.values()) {
            String title = tab.title();
            for (TreatmentMark mark : tally.kinds(tab)) {
                writeLine(report, tab, mark, title);
                title = "";
            }
            if (tally.kinds(tab).isEmpty()) {
                grid.next().put(0, Face.LINK, title).link(0, title).put(1, Face.TEXT, "none");
            }
        }
        grid.next()
                .span(
                        0,
                        LAST,
                        Face.QUIET,
                        "Counted on the sheets by formulas; the check compares each with what the database says when it is"
                                + " asked in another way. " + meaning());
    }

    private static String meaning() {
        return List.of(
                        "Visits: those of tonight's rows, and those questioned whose course goes on",
                        "Planned at risk: those from tonight on",
                        "Progress: courses under treatment, and those that ended since the night before",
                        "Continuations: the open ones, and those decided since the night before")
                .stream()
                .collect(Collectors.joining(". ", "", "."));
    }

    private void writeLine(TreatmentReport report, TreatmentTab tab, TreatmentMark mark, String title) {
        ListSheet<?> sheet = Objects.requireNonNull(sheets.get(tab), "sheet");
        int row = grid.next().number();
        int found = tally.of(tab, mark);
        int stored = report.stored(tab, mark);
        String count = "COUNTIF(" + sheet.range(tab.markedBy()) + ",\"" + mark.words() + "\")";
        grid.put(0, Face.LINK, title);
        if (!title.isEmpty()) {
            grid.link(0, title);
        }
        grid.put(1, Face.TEXT, mark.words())
                .formula(2, Face.NUMBER, count, found)
                .put(3, Face.NUMBER, stored)
                .formula(4, Face.CHECK, check("C" + row + "=D" + row), found == stored ? HOLDS : HOLDS_NOT);
    }
}
