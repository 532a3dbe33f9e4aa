package health.fascia.workbook;

import health.fascia.referral.IntakeSheet;
import health.fascia.workbook.Look.Face;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet: how many, what waits for whom, what changed, and whether the sum holds. */
final class SummarySheet {

    static final int LAST = 7;
    private static final int[] WIDTHS = {31, 13, 13, 13, 13, 13, 13, 64};
    private static final int MOST_NAMES = 60;
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.US);

    private final Grid grid;
    private final NightSheets sheets;
    private final NightTally tally;

    SummarySheet(XSSFSheet sheet, Look look, NightSheets sheets, NightTally tally) {
        this.grid = new Grid(sheet, look);
        this.sheets = sheets;
        this.tally = tally;
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256 + 128);
        }
        sheet.setDisplayGridlines(false);
        sheet.setTabColor(Look.rgb(Look.ACCENT));
        sheet.createFreezePane(0, 1);
    }

    void write(ApprovalReport report, int decisionsFound) {
        grid.next()
                .put(0, Face.TITLE, "Approvals \u00B7 night of " + LONG_DATE.format(report.night()))
                .raise(26);
        grid.next().span(0, LAST, Face.LEAD, lead(report, decisionsFound));
        writeOutcomes();
        int proofAt = reserveProof(report.provenSheets().size());
        writeQueues();
        writeChanges(report.changes());
        SummaryFiles files = new SummaryFiles(grid);
        SummaryFiles.Places places = files.write(report);
        grid.newPage();
        writeCounts("By payer", "Payer", tally.payers());
        writeCounts("By state", "State", tally.states());
        files.writeBasis(report);
        SummaryProof.write(grid, proofAt, places, RowProof.of(report, tally, sheets));
        int proofs = report.provenSheets().size();
        writeDecisionProof(proofAt + proofs, decisionsFound);
        markProof(proofAt, proofs);
    }

    private String lead(ApprovalReport report, int decisionsFound) {
        int files = (int) report.files().stream()
                .filter(file -> file.fate() == ApprovalReport.Fate.READ)
                .count();
        int read = RowProof.read(report, IntakeSheet.REFERRALS);
        int back = tally.returned(IntakeSheet.REFERRALS);
        boolean holds = RowProof.holds(report, tally) && tally.decisions() == decisionsFound;
        return "%s from %s: %,d approved, %,d pended, %s, %s. %s. %s"
                .formatted(
                        many(read, "referral row was read", "referral rows were read"),
                        many(files, "file", "files"),
                        tally.of(Outcome.APPROVED).cases(),
                        tally.of(Outcome.PENDED).cases(),
                        many(tally.of(Outcome.DENIAL_PROPOSED).cases(), "denial proposed", "denials proposed"),
                        many(tally.of(Outcome.REDUCTION_PROPOSED).cases(), "reduction proposed", "reductions proposed"),
                        many(back, "row went back to its sender", "rows went back to their senders")
                                + (tally.known() == 0
                                        ? ""
                                        : ", " + many(tally.known(), "was known already", "were known already")),
                        holds
                                ? "The sum holds: every row that was read stands on a sheet."
                                : "THE SUM DOES NOT HOLD: do not release anything before the night was looked into.");
    }

    static String many(int count, String one, String more) {
        return "%,d %s".formatted(count, count == 1 ? one : more);
    }

    private void writeOutcomes() {
        grid.section("Outcomes", LAST).header(9, "Outcome", "Cases", "Share", "Visits asked", "Visits granted");
        int first = grid.number() + 1;
        int total = first + Outcome.values().length;
        int cases = 0;
        for (Outcome outcome : Outcome.values()) {
            cases += tally.of(outcome).cases();
        }
        for (Outcome outcome : Outcome.values()) {
            writeOutcome(outcome, total, cases);
        }
        grid.next().put(0, Face.TOTAL_TEXT, "Cases in all");
        writeTotals(first, total, cases);
        writeOthers();
        SummaryChart.draw(grid.sheet(), first - 1, total - 2);
    }

    private void writeTotals(int first, int total, int cases) {
        String[] letters = {"B", "C", "D", "E"};
        double[] sums = {cases, 0, sum(true), sum(false)};
        for (int i = 0; i < letters.length; i++) {
            if (i == 1) {
                grid.put(2, Face.TOTAL_NUMBER, null);
            } else {
                String range = letters[i] + first + ":" + letters[i] + (total - 1);
                grid.formula(i + 1, Face.TOTAL_NUMBER, "SUM(" + range + ")", sums[i]);
            }
        }
    }

    private void writeOthers() {
        int returned = 0;
        for (IntakeSheet sheet : IntakeSheet.nightly()) {
            returned += tally.returned(sheet);
        }
        grid.next()
                .put(0, Face.LINK, "Returned rows, all sheets")
                .link(0, "Returned rows")
                .formula(1, Face.NUMBER, "SUM(" + sheets.returnedRange(OtherColumns.COUNTS) + ")", returned);
        grid.next()
                .put(0, Face.LINK, "Already known")
                .link(0, "Already known")
                .formula(1, Face.NUMBER, "COUNTA(" + sheets.knownRange(CaseColumns.CASE) + ")", tally.known());
    }

    private void writeOutcome(Outcome outcome, int total, int cases) {
        NightTally.Count count = tally.of(outcome);
        int row = grid.next().number();
        grid.put(0, Look.face(outcome), outcome.words())
                .link(0, outcome.tab())
                .formula(1, Face.NUMBER, "COUNTA(" + sheets.range(outcome, CaseColumns.CASE) + ")", count.cases())
                .formula(
                        2,
                        Face.SHARE,
                        "IF(B$" + total + "=0,0,B" + row + "/B$" + total + ")",
                        cases == 0 ? 0 : (double) count.cases() / cases)
                .formula(3, Face.NUMBER, "SUM(" + sheets.range(outcome, CaseColumns.ASKED) + ")", count.asked())
                .formula(4, Face.NUMBER, "SUM(" + sheets.range(outcome, CaseColumns.GRANTED) + ")", count.granted())
                .raise(18);
    }

    private double sum(boolean asked) {
        double sum = 0;
        for (Outcome outcome : Outcome.values()) {
            sum += asked ? tally.of(outcome).asked() : tally.of(outcome).granted();
        }
        return sum;
    }

    /** The proof stands high on the sheet but speaks of the files further down; its rows are filled last. */
    private int reserveProof(int proofs) {
        grid.section("Does the sum hold?", LAST)
                .header(4, "Rows of the sheet", "Rows read", "Rows found", "Check")
                .put(3, Face.HEADER_CENTER, "Check")
                .span(4, LAST, Face.HEADER_INDENTED, "How it is counted");
        int first = grid.number() + 1;
        for (int i = 0; i <= proofs; i++) {
            grid.next();
        }
        return first;
    }

    /** Decisions have no row of their own in the table of files: a decided workbook of ours is no intake. */
    private void writeDecisionProof(int row, int found) {
        Grid line = grid.at(row);
        String check = "IF(B" + row + "=C" + row + ",\"holds\",\"DOES NOT HOLD\")";
        line.put(0, Face.LINK, OtherColumns.READ_BACK)
                .link(0, OtherColumns.READ_BACK)
                .put(1, Face.NUMBER, found)
                .formula(
                        2, Face.NUMBER, "COUNTA(" + sheets.decisionsRange(OtherColumns.RESULT) + ")", tally.decisions())
                .formula(3, Face.CHECK, check, found == tally.decisions() ? "holds" : "DOES NOT HOLD")
                .span(4, LAST, Face.QUIET, "Read: decisions in workbooks of ours that came back. Found: their lines.");
    }

    private void markProof(int first, int proofs) {
        SheetConditionalFormatting marks = grid.sheet().getSheetConditionalFormatting();
        ConditionalFormattingRule good = marks.createConditionalFormattingRule("$D" + first + "=\"holds\"");
        good.createFontFormatting().setFontColor(Look.rgb(Look.GREEN));
        ConditionalFormattingRule bad = marks.createConditionalFormattingRule("$D" + first + "<>\"holds\"");
        bad.createFontFormatting().setFontColor(Look.rgb(Look.RED));
        bad.getFontFormatting().setFontStyle(false, true);
        CellRangeAddress[] cells = {new CellRangeAddress(first - 1, first + proofs - 1, 3, 3)};
        marks.addConditionalFormatting(cells, good, bad);
    }

    private void writeQueues() {
        grid.section("What waits for whom", LAST)
                .header(9, "Waiting for", "From tonight", "From earlier nights", "Earliest due")
                .put(3, Face.HEADER_CENTER, "Earliest due");
        tally.queues().forEach((who, queue) -> grid.next()
                .put(0, Face.TEXT, who)
                .put(1, Face.NUMBER, queue.tonight())
                .put(2, Face.NUMBER, queue.earlier())
                .put(3, Face.DATE, queue.firstDue())
                .fit(0, who));
        if (tally.queues().isEmpty()) {
            grid.next().span(0, LAST, Face.QUIET, "Nothing waits for anybody.");
        }
    }

    private void writeChanges(List<String> changes) {
        grid.section("What changed since the last night", LAST);
        for (String change : changes.isEmpty() ? List.of("Nothing that was reported.") : changes) {
            grid.next().span(0, LAST, Face.TEXT, change);
        }
    }

    private void writeCounts(String section, String name, Map<String, int[]> counts) {
        grid.section(section, LAST)
                .header(9, name, "Approved", "Pended", "Denial proposed", "Reduction proposed", "Cases");
        int written = 0;
        int[] others = new int[Outcome.values().length];
        for (Map.Entry<String, int[]> each : counts.entrySet()) {
            if (written++ < MOST_NAMES) {
                writeCount(each.getKey(), each.getValue());
            } else {
                for (int i = 0; i < others.length; i++) {
                    others[i] += each.getValue()[i];
                }
            }
        }
        if (written > MOST_NAMES) {
            writeCount("All others (" + (written - MOST_NAMES) + ")", others);
        }
    }

    private void writeCount(String name, int[] counts) {
        int row = grid.next().put(0, Face.TEXT, name).fit(0, name).number();
        for (int i = 0; i < counts.length; i++) {
            grid.put(i + 1, Face.NUMBER, counts[i]);
        }
        grid.formula(5, Face.NUMBER, "SUM(B" + row + ":E" + row + ")", NightTally.sum(counts));
    }
}
