package health.fascia.workbook;

import health.fascia.workbook.OutcomesReport.Group;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook of what treatment reached in a month, by condition, therapist and instrument; it holds no patient. */
public final class OutcomesWorkbook {

    /**
     * What was written.
     *
     * @param sha256 of the file
     * @param holds whether each sheet has all courses of the database
     */
    public record Published(String sha256, boolean holds) {}

    private OutcomesWorkbook() {}

    /** Writes the workbook beside its target, makes it durable and moves it into place. */
    public static Published write(Path target, OutcomesReport report) {
        String sha256 = DurableFile.write(target, part -> build(part, report));
        return new Published(sha256, report.groups().stream().allMatch(group -> courses(group) == report.counted()));
    }

    static int courses(Group group) {
        return group.lines().stream().mapToInt(OutcomesReport.Line::courses).sum();
    }

    private static void build(Path part, OutcomesReport report) throws IOException {
        Paper paper = new Paper(title(report));
        try (XSSFWorkbook base = new XSSFWorkbook()) {
            XSSFSheet summary = base.createSheet("Summary");
            Look look = new Look(base);
            describe(base, report);
            List<OutcomesSheet> sheets = new ArrayList<>();
            for (Group group : report.groups()) {
                OutcomesSheet sheet = new OutcomesSheet(base.createSheet(group.title()), look, group);
                sheet.write();
                sheet.setUp(paper);
                sheets.add(sheet);
            }
            new OutcomesSummary(summary, look).write(report, sheets);
            paper.setUp(summary, false);
            try (SXSSFWorkbook book = new StreamedBook(base)) {
                DurableFile.store(part, book::write);
            }
        }
    }

    private static String title(OutcomesReport report) {
        return "Outcomes of " + report.month();
    }

    private static void describe(XSSFWorkbook book, OutcomesReport report) {
        var properties = book.getProperties();
        Optional<Date> night =
                Optional.of(Date.from(report.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.getCoreProperties().setTitle(title(report));
        properties.getCoreProperties().setCreator(report.product());
        properties.getCoreProperties().setSubjectProperty("Effect of massage therapy on the condition treated");
        properties.getCoreProperties().setCreated(night);
        properties.getCoreProperties().setModified(night);
        properties.getExtendedProperties().setApplication(report.product());
    }
}
