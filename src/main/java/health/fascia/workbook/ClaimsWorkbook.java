package health.fascia.workbook;

import health.fascia.workbook.ClaimsReport.Stored;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook of all open claims, and of those that ended since the night before. */
public final class ClaimsWorkbook {

    /**
     * What was written.
     *
     * @param sha256 of the file
     * @param claims how many stand on each sheet
     * @param holds whether rows and money are those of the database, to the cent
     */
    public record Published(String sha256, Map<ClaimTab, Integer> claims, boolean holds) {}

    private final ClaimsReport report;
    private final ClaimsRows rows;
    private final ClaimsTally tally;
    private final Paper paper;
    private final Map<ClaimTab, ListSheet<ClaimEntry>> sheets = new EnumMap<>(ClaimTab.class);

    private ClaimsWorkbook(ClaimsReport report, ClaimsRows rows) {
        this.report = report;
        this.rows = rows;
        this.tally = new ClaimsTally(report.night());
        this.paper = new Paper("Claims, night of " + report.night());
    }

    /** Writes the workbook beside its target, makes it durable and moves it into place; only a few rows are ever in memory. */
    public static Published write(Path target, ClaimsReport report, ClaimsRows rows) {
        ClaimsWorkbook workbook = new ClaimsWorkbook(report, rows);
        String sha256 = DurableFile.write(target, workbook::build);
        return workbook.published(sha256);
    }

    private void build(Path part) throws IOException {
        try (XSSFWorkbook base = new XSSFWorkbook()) {
            XSSFSheet summary = base.createSheet("Summary");
            Look look = new Look(base);
            describe(base);
            try (SXSSFWorkbook book = new StreamedBook(base)) {
                for (ClaimTab tab : ClaimTab.values()) {
                    writeClaims(book, look, tab);
                }
                writeAppeals(book, look);
                ListSheet<FormRow> forms = new ListSheet<>(book, look, "CMS-1500", ClaimColumns.forms());
                try (Stream<FormRow> all = rows.forms()) {
                    all.forEachOrdered(forms::add);
                }
                forms.finish(paper, true);
                paper.setUpLong(forms.sheet());
                ClaimsTotals.payers(book, look, paper, report.payers());
                ClaimsTotals.ageing(book, look, paper, tally.ages().values());
                writeLessons(book, look);
                new ClaimsSummary(summary, look, sheets, tally).write(report);
                paper.setUp(summary, false);
                DurableFile.store(part, book::write);
            }
        }
    }

    private void describe(XSSFWorkbook book) {
        var properties = book.getProperties();
        Optional<Date> night = Optional.of(
                Date.from(report.night().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.getCoreProperties().setTitle("Claims, night of " + report.night());
        properties.getCoreProperties().setCreator(report.product());
        properties.getCoreProperties().setSubjectProperty("Massage therapy claims, filed and answered");
        properties.getCoreProperties().setCreated(night);
        properties.getCoreProperties().setModified(night);
        properties.getExtendedProperties().setApplication(report.product());
    }

    private void writeClaims(SXSSFWorkbook book, Look look, ClaimTab tab) {
        ListSheet<ClaimEntry> sheet = new ListSheet<>(book, look, tab.title(), ClaimColumns.of(tab));
        sheet.sheet().setTabColor(Look.rgb(tab.color()));
        try (Stream<ClaimEntry> claims = rows.claims(tab)) {
            claims.forEachOrdered(claim -> {
                sheet.add(claim);
                tally.add(tab, claim);
            });
        }
        sheet.finish(paper, true);
        sheets.put(tab, sheet);
    }

    private void writeAppeals(SXSSFWorkbook book, Look look) {
        ListSheet<AppealRow> sheet = new ListSheet<>(book, look, "Appeals", ClaimColumns.appeals());
        try (Stream<AppealRow> appeals = rows.appeals()) {
            appeals.forEachOrdered(sheet::add);
        }
        sheet.finish(paper, false);
    }

    private void writeLessons(SXSSFWorkbook book, Look look) {
        ListSheet<LessonRow> sheet = new ListSheet<>(book, look, "What the payers taught us", ClaimColumns.lessons());
        try (Stream<LessonRow> lessons = rows.lessons()) {
            lessons.forEachOrdered(sheet::add);
        }
        sheet.finish(paper, false);
    }

    private Published published(String sha256) {
        Map<ClaimTab, Integer> claims = new EnumMap<>(ClaimTab.class);
        boolean holds = true;
        for (ClaimTab tab : ClaimTab.values()) {
            claims.put(tab, tally.of(tab).claims());
            holds &= ClaimsTally.same(tally.of(tab), report.stored().getOrDefault(tab, Stored.NOTHING));
        }
        holds &= report.intake().stream().allMatch(count -> count.read() == count.found());
        return new Published(sha256, claims, holds);
    }
}
