package health.fascia.workbook;

import health.fascia.workbook.ClaimsReport.IntakeCount;
import health.fascia.workbook.ClaimsReport.Stored;
import health.fascia.workbook.Look.Face;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet of the claims workbook: how many, how much, what waits, and whether the sums hold. */
final class ClaimsSummary {

    private static final int LAST = 8;
    private static final int[] WIDTHS = {28, 12, 15, 15, 15, 15, 15, 17, 40};
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.US);

    private final Grid grid;
    private final Map<ClaimTab, ListSheet<ClaimEntry>> sheets;
    private final ClaimsTally tally;

    ClaimsSummary(XSSFSheet sheet, Look look, Map<ClaimTab, ListSheet<ClaimEntry>> sheets, ClaimsTally tally) {
        this.grid = new Grid(sheet, look);
        this.sheets = sheets;
        this.tally = tally;
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256 + 128);
        }
        sheet.setDisplayGridlines(false);
    }

    void write(ClaimsReport report) {
        grid.next()
                .put(0, Face.TITLE, "Claims \u00B7 night of " + LONG_DATE.format(report.night()))
                .raise(26);
        grid.next().span(0, LAST, Face.LEAD, lead(report));
        writeStates(report);
        writeRows(report.intake());
        grid.section("What a person should know", LAST);
        for (String note : report.notes().isEmpty() ? List.of("Nothing beside the sheets.") : report.notes()) {
            grid.next().span(0, LAST, Face.TEXT, note);
        }
        grid.section("By what this was decided", LAST);
        grid.next().put(0, Face.TEXT, "Rulebook").span(1, LAST, Face.CODE, report.rulebookHash());
        grid.next().put(0, Face.TEXT, "Program").span(1, LAST, Face.TEXT, report.product());
    }

    private String lead(ClaimsReport report) {
        boolean holds = report.intake().stream().allMatch(count -> count.read() == count.found());
        int claims = 0;
        for (ClaimTab tab : ClaimTab.values()) {
            claims += tally.of(tab).claims();
            holds &= holds(tab, report);
        }
        return "%s: %,d ready to file, %,d held, %,d filed or accepted, %,d rejected, %,d paid, %,d denied, %,d appealed. %s"
                .formatted(
                        SummarySheet.many(claims, "claim stands here", "claims stand here"),
                        tally.of(ClaimTab.READY).claims(),
                        tally.of(ClaimTab.HELD).claims(),
                        tally.of(ClaimTab.FILED).claims()
                                + tally.of(ClaimTab.ACCEPTED).claims(),
                        tally.of(ClaimTab.REJECTED).claims(),
                        tally.of(ClaimTab.PAID).claims(),
                        tally.of(ClaimTab.DENIED).claims(),
                        tally.of(ClaimTab.APPEALED).claims(),
                        holds
                                ? "The sums hold: rows and money are those of the database, to the cent."
                                : "THE SUMS DO NOT HOLD: do not file anything before the night was looked into.");
    }

    private boolean holds(ClaimTab tab, ClaimsReport report) {
        return ClaimsTally.same(tally.of(tab), stored(tab, report));
    }

    private static Stored stored(ClaimTab tab, ClaimsReport report) {
        return report.stored().getOrDefault(tab, Stored.NOTHING);
    }

    private void writeStates(ClaimsReport report) {
        grid.section("Claims and money, and does the sum hold?", LAST)
                .header(
                        7,
                        "Sheet",
                        "Claims",
                        "Charged",
                        "Paid",
                        "Patient owes",
                        "Adjusted",
                        "Charged, database",
                        "Check",
                        "Waiting for")
                .put(7, Face.HEADER_CENTER, "Check");
        int first = grid.number() + 1;
        for (ClaimTab tab : ClaimTab.values()) {
            writeState(tab, report);
        }
        writeTotal(report, first);
        grid.next()
                .span(
                        0,
                        LAST,
                        Face.QUIET,
                        "All amounts are US dollars. Counted on the sheets by formulas; the check compares claims, charged,"
                                + " paid, patient owes and adjusted with the sums of the database, to the cent.");
    }

    private void writeTotal(ClaimsReport report, int first) {
        int last = grid.number();
        grid.next().put(0, Face.TOTAL_TEXT, "Claims in all");
        String[] letters = {"B", "C", "D", "E", "F", "G"};
        BigDecimal[] sums = sums(report);
        for (int i = 0; i < letters.length; i++) {
            Face face = i == 0 ? Face.TOTAL_NUMBER : Face.TOTAL_MONEY;
            String range = letters[i] + first + ":" + letters[i] + last;
            grid.formula(i + 1, face, "SUM(" + range + ")", sums[i].doubleValue());
        }
    }

    private BigDecimal[] sums(ClaimsReport report) {
        BigDecimal[] sums = new BigDecimal[6];
        java.util.Arrays.fill(sums, BigDecimal.ZERO);
        for (ClaimTab tab : ClaimTab.values()) {
            Stored on = tally.of(tab);
            BigDecimal[] each = {
                BigDecimal.valueOf(on.claims()),
                on.charged(),
                on.paid(),
                on.patientShare(),
                on.adjusted(),
                stored(tab, report).charged()
            };
            for (int i = 0; i < sums.length; i++) {
                sums[i] = sums[i].add(each[i]);
            }
        }
        return sums;
    }

    private void writeState(ClaimTab tab, ClaimsReport report) {
        ListSheet<ClaimEntry> sheet = java.util.Objects.requireNonNull(sheets.get(tab), "sheet");
        Stored on = tally.of(tab);
        Stored db = stored(tab, report);
        int row = grid.next().number();
        grid.put(0, Face.LINK, tab.title())
                .link(0, tab.title())
                .formula(1, Face.NUMBER, "COUNTA(" + sheet.range(ClaimColumns.CLAIM) + ")", on.claims())
                .formula(
                        2,
                        Face.MONEY,
                        sum(sheet, ClaimColumns.CHARGED),
                        on.charged().doubleValue())
                .formula(3, Face.MONEY, sum(sheet, ClaimColumns.PAID), on.paid().doubleValue())
                .formula(
                        4,
                        Face.MONEY,
                        sum(sheet, ClaimColumns.PATIENT),
                        on.patientShare().doubleValue())
                .formula(
                        5,
                        Face.MONEY,
                        sum(sheet, ClaimColumns.ADJUSTED),
                        on.adjusted().doubleValue())
                .put(6, Face.MONEY, db.charged())
                .formula(7, Face.CHECK, check(row, db), holds(tab, report) ? "holds" : "DOES NOT HOLD")
                .put(8, Face.TEXT, tab.waits())
                .raise(18);
    }

    private static String check(int row, Stored db) {
        return "IF(AND(B%d=%d,ROUND(C%d-%s,2)=0,ROUND(D%d-%s,2)=0,ROUND(E%d-%s,2)=0,ROUND(F%d-%s,2)=0),\"holds\",\"DOES NOT HOLD\")"
                .formatted(
                        row,
                        db.claims(),
                        row,
                        db.charged().toPlainString(),
                        row,
                        db.paid().toPlainString(),
                        row,
                        db.patientShare().toPlainString(),
                        row,
                        db.adjusted().toPlainString());
    }

    private static String sum(ListSheet<ClaimEntry> sheet, String header) {
        return "SUM(" + sheet.range(header) + ")";
    }

    private void writeRows(List<IntakeCount> intake) {
        grid.section("Rows of tonight's files", LAST)
                .header(4, "Rows of the sheet", "Rows read", "Rows found", "Check")
                .put(3, Face.HEADER_CENTER, "Check")
                .span(4, LAST, Face.HEADER_INDENTED, "What became of them");
        for (IntakeCount count : intake) {
            String parts = count.parts().entrySet().stream()
                    .map(part -> "%,d %s".formatted(part.getValue(), part.getKey()))
                    .collect(Collectors.joining(", "));
            grid.next()
                    .put(0, Face.TEXT, count.sheet())
                    .put(1, Face.NUMBER, count.read())
                    .put(2, Face.NUMBER, count.found())
                    .put(3, Face.CHECK, count.read() == count.found() ? "holds" : "DOES NOT HOLD")
                    .span(4, LAST, Face.TEXT, parts);
        }
    }
}
