package health.fascia.workbook;

import health.fascia.referral.IntakeSheet;
import health.fascia.workbook.ApprovalReport.InputFile;
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

    private static final int LAST = 7;
    private static final int[] WIDTHS = {31, 12, 12, 12, 12, 12, 12, 66};
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

    void write(ApprovalReport report) {
        grid.next()
                .put(0, Face.TITLE, "Approvals \u00B7 night of " + LONG_DATE.format(report.night()))
                .raise(26);
        grid.next().span(0, LAST, Face.LEAD, lead(report));
        writeOutcomes();
        int proofAt = reserveProof();
        writeQueues();
        writeChanges(report.changes());
        int[] fileRows = writeFiles(report.files());
        writeRemarks(report.files());
        writeCounts("By payer", "Payer", tally.payers());
        writeCounts("By state", "State", tally.states());
        writeBasis(report);
        SummaryProof.write(grid, proofAt, fileRows, RowProof.of(report, tally, sheets));
        markProof(proofAt);
    }

    private String lead(ApprovalReport report) {
        int files = (int) report.files().stream()
                .filter(file -> file.fate() == ApprovalReport.Fate.READ)
                .count();
        int read = RowProof.read(report, IntakeSheet.REFERRALS);
        int back = tally.returned(IntakeSheet.REFERRALS);
        boolean holds = RowProof.holds(report, tally);
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
        int returned = 0;
        for (IntakeSheet sheet : IntakeSheet.values()) {
            returned += tally.returned(sheet);
        }
        grid.next()
                .put(0, Face.LINK, "Returned rows")
                .link(0, "Returned rows")
                .formula(1, Face.NUMBER, "SUM(" + sheets.returnedRange(OtherColumns.COUNTS) + ")", returned);
        grid.next()
                .put(0, Face.LINK, "Already known")
                .link(0, "Already known")
                .formula(1, Face.NUMBER, "COUNTA(" + sheets.knownRange(CaseColumns.CASE) + ")", tally.known());
        SummaryChart.draw(grid.sheet(), first - 1, total - 2);
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
    private int reserveProof() {
        grid.section("Does the sum hold?", LAST)
                .header(4, "Rows of the sheet", "Rows read", "Rows found", "Check")
                .put(3, Face.HEADER_CENTER, "Check")
                .span(4, LAST, Face.HEADER_INDENTED, "How it is counted");
        int first = grid.number() + 1;
        for (int i = 0; i < IntakeSheet.values().length; i++) {
            grid.next();
        }
        return first;
    }

    private void markProof(int first) {
        SheetConditionalFormatting marks = grid.sheet().getSheetConditionalFormatting();
        ConditionalFormattingRule good = marks.createConditionalFormattingRule("$D" + first + "=\"holds\"");
        good.createFontFormatting().setFontColor(Look.rgb(Look.GREEN));
        ConditionalFormattingRule bad = marks.createConditionalFormattingRule("$D" + first + "<>\"holds\"");
        bad.createFontFormatting().setFontColor(Look.rgb(Look.RED));
        bad.getFontFormatting().setFontStyle(false, true);
        CellRangeAddress[] cells = {new CellRangeAddress(first - 1, first + 1, 3, 3)};
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

    /** Gives the first and the last row of the files, from 1. */
    private int[] writeFiles(List<InputFile> files) {
        grid.section("Input files", LAST)
                .header(
                        7,
                        "File",
                        "Fate",
                        "Referral rows",
                        "License rows",
                        "of these taken",
                        "Benefit rows",
                        "of these taken")
                .put(1, Face.HEADER_CENTER, "Fate")
                .put(LAST, Face.HEADER_INDENTED, "SHA-256 of the content");
        int first = grid.number() + 1;
        for (InputFile file : files) {
            grid.next()
                    .put(0, Face.TEXT, file.name())
                    .put(1, Face.FATE, file.fate().words())
                    .put(2, Face.NUMBER, file.referralRows())
                    .put(3, Face.NUMBER, file.licenseRows())
                    .put(4, Face.NUMBER, file.licensesTaken())
                    .put(5, Face.NUMBER, file.benefitRows())
                    .put(6, Face.NUMBER, file.benefitsTaken())
                    .put(LAST, Face.CODE, file.sha256())
                    .fit(0, file.name());
        }
        if (files.isEmpty()) {
            grid.next().put(0, Face.QUIET, "No file lay in the inbox.");
        }
        return new int[] {first, grid.number()};
    }

    private void writeRemarks(List<InputFile> files) {
        for (InputFile file : files) {
            if (!file.sentence().isEmpty()) {
                remark(file.name(), Face.BAD_CELL, file.sentence());
            }
            file.remarks().forEach(remark -> remark(file.name(), Face.QUIET, remark));
        }
    }

    private void remark(String file, Face face, String sentence) {
        grid.next().span(1, LAST, face, sentence).put(0, Face.QUIET, file).fit(0, file);
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

    private void writeBasis(ApprovalReport report) {
        ApprovalReport.Basis basis = report.basis();
        grid.section("By what was decided", LAST);
        fact("Product", report.product());
        fact(
                "Rulebook",
                "%,d rules, %,d policy rows, hash %s"
                        .formatted(basis.rules(), basis.policyRows(), basis.rulebookHash()));
        fact("Process", "hash " + basis.processHash());
        fact("Audit trail after the night", "head " + basis.auditHead());
    }

    private void fact(String name, String value) {
        grid.next().span(1, LAST, Face.CODE, value).put(0, Face.TEXT, name);
    }
}
