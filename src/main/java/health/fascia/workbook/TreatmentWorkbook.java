package health.fascia.workbook;

import health.fascia.workbook.TreatmentRows.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook of the courses under treatment: visits, plans at risk, permissions that run out, progress, requests. */
public final class TreatmentWorkbook {

    /**
     * What was written.
     *
     * @param sha256 of the file
     * @param holds whether every line and every row of the night is that of the database
     */
    public record Published(String sha256, boolean holds) {}

    private final TreatmentReport report;
    private final TreatmentRows rows;
    private final TreatmentTally tally;
    private final Paper paper;
    private final Map<TreatmentTab, ListSheet<?>> sheets = new EnumMap<>(TreatmentTab.class);

    private TreatmentWorkbook(TreatmentReport report, TreatmentRows rows) {
        this.report = report;
        this.rows = rows;
        this.tally = new TreatmentTally(report);
        this.paper = new Paper(title());
    }

    private String title() {
        return "Treatment, night of " + report.night();
    }

    /** Writes the workbook beside its target, makes it durable and moves it into place; only a few rows are ever in memory. */
    public static Published write(Path target, TreatmentReport report, TreatmentRows rows) {
        TreatmentWorkbook workbook = new TreatmentWorkbook(report, rows);
        String sha256 = DurableFile.write(target, workbook::build);
        return new Published(sha256, workbook.tally.holds());
    }

    private void build(Path part) throws IOException {
        try (XSSFWorkbook base = new XSSFWorkbook()) {
            XSSFSheet summary = base.createSheet("Summary");
            Look look = new Look(base);
            describe(base);
            try (SXSSFWorkbook book = new StreamedBook(base)) {
                Sheets into = new Sheets(book, look);
                into.write(TreatmentTab.VISITS, TreatmentColumns.visits(), rows.visits());
                into.write(TreatmentTab.PLANNED, TreatmentColumns.planned(), rows.planned());
                into.write(TreatmentTab.DRAW_DOWN, TreatmentColumns.drawDown(), rows.drawDown());
                into.write(TreatmentTab.OVER_USE, TreatmentColumns.overUse(), rows.overUse());
                into.write(TreatmentTab.PROGRESS, TreatmentColumns.progress(), rows.progress());
                into.write(TreatmentTab.CONTINUATIONS, TreatmentColumns.continuations(), rows.continuations());
                new TreatmentSummary(summary, look, sheets, tally).write(report);
                paper.setUp(summary, false);
                DurableFile.store(part, book::write);
            }
        }
    }

    private void describe(XSSFWorkbook book) {
        var properties = book.getProperties();
        Optional<Date> night = Optional.of(
                Date.from(report.night().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.getCoreProperties().setTitle(title());
        properties.getCoreProperties().setCreator(report.product());
        properties.getCoreProperties().setSubjectProperty("Massage therapy visits, permissions and progress");
        properties.getCoreProperties().setCreated(night);
        properties.getCoreProperties().setModified(night);
        properties.getExtendedProperties().setApplication(report.product());
    }

    /** Writes one sheet after the other into the book. */
    private final class Sheets {

        private final SXSSFWorkbook book;
        private final Look look;

        Sheets(SXSSFWorkbook book, Look look) {
            this.book = book;
            this.look = look;
        }

        <L extends Line> void write(TreatmentTab tab, List<ListColumn<L>> columns, Stream<L> lines) {
            ListSheet<L> sheet = new ListSheet<>(book, look, tab.title(), columns);
            sheet.sheet().setTabColor(Look.rgb(tab.color()));
            try (lines) {
                lines.forEachOrdered(line -> {
                    sheet.add(line);
                    tally.add(tab, line.mark());
                });
            }
            sheet.finish(paper, true);
            sheets.put(tab, sheet);
        }
    }
}
