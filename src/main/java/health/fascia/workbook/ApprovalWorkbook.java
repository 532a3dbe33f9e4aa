package health.fascia.workbook;

import health.fascia.referral.IntakeSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook that billing finds in the morning. */
public final class ApprovalWorkbook {

    /**
     * What was written.
     *
     * @param sha256 of the file
     * @param cases by outcome
     * @param returned intake rows returned, of all sheets
     * @param returnedReferrals those of the sheet Referrals
     * @param known referral rows that were known already
     * @param holds whether referral rows read equal the rows in the sheets, and likewise for licenses and benefits
     */
    public record Published(
            String sha256,
            Map<Outcome, Integer> cases,
            int returned,
            int returnedReferrals,
            int known,
            boolean holds) {}

    private final ApprovalReport report;
    private final ApprovalRows rows;
    private final RowSeal seal;
    private final NightTally tally;
    private final Paper paper;
    private final NightSheets sheets = new NightSheets();

    private ApprovalWorkbook(ApprovalReport report, ApprovalRows rows, RowSeal seal) {
        this.report = report;
        this.rows = rows;
        this.seal = seal;
        this.tally = new NightTally(report.earlierWaiting());
        this.paper = new Paper("Approvals, night of " + report.night());
    }

    /** Writes the workbook beside its target, makes it durable and moves it into place; only a few rows are ever in memory. */
    public static Published write(Path target, ApprovalReport report, ApprovalRows rows, RowSeal seal) {
        ApprovalWorkbook workbook = new ApprovalWorkbook(report, rows, seal);
        String sha256 = DurableFile.write(target, workbook::build);
        return workbook.published(sha256);
    }

    private void build(Path part) throws IOException {
        try (XSSFWorkbook base = new XSSFWorkbook()) {
            XSSFSheet summary = base.createSheet("Summary");
            Look look = new Look(base);
            describe(base.getProperties());
            try (SXSSFWorkbook book = new StreamedBook(base)) {
                for (Outcome outcome : Outcome.values()) {
                    writeCases(book, look, outcome);
                }
                writeReturned(book, look);
                writeKnown(book, look);
                writeDecisions(book, look);
                writeList(new ListSheet<>(book, look, "Letters", OtherColumns.letters()), rows.letters());
                writeList(new ListSheet<>(book, look, "Clocks", OtherColumns.clocks()), rows.clocks());
                writeList(new ListSheet<>(book, look, "Policy", OtherColumns.policy()), rows.policy());
                new SummarySheet(summary, look, sheets, tally).write(report, rows.decisionsFound());
                paper.setUp(summary, false);
                DurableFile.store(part, book::write);
            }
        }
    }

    private void describe(POIXMLProperties properties) {
        Optional<Date> night = Optional.of(
                Date.from(report.night().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.getCoreProperties().setTitle("Approvals, night of " + report.night());
        properties.getCoreProperties().setCreator(report.product());
        properties.getCoreProperties().setSubjectProperty("Massage therapy referrals decided this night");
        properties.getCoreProperties().setCreated(night);
        properties.getCoreProperties().setModified(night);
        properties.getExtendedProperties().setApplication(report.product());
    }

    private void writeCases(SXSSFWorkbook book, Look look, Outcome outcome) {
        ListSheet<CaseRow> sheet = new ListSheet<>(book, look, outcome.tab(), CaseColumns.of(outcome, seal));
        sheet.sheet().setTabColor(Look.rgb(Look.color(outcome)));
        DecisionChoices choices = new DecisionChoices();
        try (Stream<CaseRow> cases = rows.cases(outcome)) {
            cases.forEachOrdered(row -> {
                sheet.add(row);
                tally.add(outcome, row);
                choices.add(sheet.rows(), row.asked());
            });
        }
        if (outcome.isDecidedHere()) {
            choices.offer(sheet.sheet(), sheet.index(CaseColumns.DECISION));
        }
        sheet.finish(paper, true);
        sheets.cases().put(outcome, sheet);
    }

    private void writeDecisions(SXSSFWorkbook book, Look look) {
        ListSheet<DecisionLine> sheet = new ListSheet<>(book, look, OtherColumns.READ_BACK, OtherColumns.decisions());
        try (Stream<DecisionLine> decisions = rows.decisions()) {
            decisions.forEachOrdered(line -> {
                sheet.add(line);
                tally.addDecision();
            });
        }
        sheet.finish(paper, false);
        sheets.decisions(sheet);
    }

    private void writeReturned(SXSSFWorkbook book, Look look) {
        ListSheet<OtherColumns.Line> sheet = new ListSheet<>(book, look, "Returned rows", OtherColumns.returned());
        try (Stream<ReturnedRow> returned = rows.returned()) {
            returned.forEachOrdered(row -> {
                if (row.problems().isEmpty()) {
                    throw new IllegalArgumentException("A returned row needs a problem: " + row.origin());
                }
                for (int i = 0; i < row.problems().size(); i++) {
                    sheet.add(new OtherColumns.Line(row.origin(), row.problems().get(i), i == 0));
                }
                tally.add(row);
            });
        }
        sheet.finish(paper, false);
        sheets.returned(sheet);
    }

    private void writeKnown(SXSSFWorkbook book, Look look) {
        ListSheet<KnownRow> sheet = new ListSheet<>(book, look, "Already known", OtherColumns.known());
        try (Stream<KnownRow> known = rows.known()) {
            known.forEachOrdered(row -> {
                sheet.add(row);
                tally.addKnown();
            });
        }
        sheet.finish(paper, false);
        sheets.known(sheet);
    }

    private <T> void writeList(ListSheet<T> sheet, Stream<T> lines) {
        try (lines) {
            lines.forEachOrdered(sheet::add);
        }
        sheet.finish(paper, false);
    }

    private Published published(String sha256) {
        Map<Outcome, Integer> cases = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            cases.put(outcome, tally.of(outcome).cases());
        }
        int returned = 0;
        for (IntakeSheet sheet : IntakeSheet.nightly()) {
            returned += tally.returned(sheet);
        }
        int referrals = tally.returned(IntakeSheet.REFERRALS);
        return new Published(
                sha256,
                cases,
                returned,
                referrals,
                tally.known(),
                RowProof.holds(report, tally) && tally.decisions() == rows.decisionsFound());
    }
}
