package health.fascia.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook of a year's clocks: the yearly figures, their proof, and every clock that still runs. */
public final class TurnaroundWorkbook {

    private TurnaroundWorkbook() {}

    /** Writes the workbook beside its target and moves it into place; gives its SHA-256. */
    public static String write(Path target, TurnaroundReport report, Stream<ClockLine> open) {
        return DurableFile.write(target, part -> build(part, report, open));
    }

    private static void build(Path part, TurnaroundReport report, Stream<ClockLine> open) throws IOException {
        Paper paper = new Paper("Turnaround " + report.asOf().getYear());
        try (XSSFWorkbook base = new XSSFWorkbook()) {
            XSSFSheet figures = base.createSheet("Figures");
            Look look = new Look(base);
            describe(base.getProperties(), report);
            try (SXSSFWorkbook book = new StreamedBook(base);
                    open) {
                ListSheet<ClockLine> clocks = new ListSheet<>(book, look, "Clocks", OtherColumns.clocks());
                open.forEachOrdered(clocks::add);
                clocks.finish(paper, false);
                new TurnaroundSheet(figures, look).write(report, clocks);
                paper.setUp(figures, true);
                DurableFile.store(part, book::write);
            }
        }
    }

    private static void describe(POIXMLProperties properties, TurnaroundReport report) {
        Optional<Date> night =
                Optional.of(Date.from(report.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.getCoreProperties().setTitle("Turnaround " + report.asOf().getYear());
        properties.getCoreProperties().setCreator(report.product());
        properties.getCoreProperties().setCreated(night);
        properties.getCoreProperties().setModified(night);
        properties.getExtendedProperties().setApplication(report.product());
    }
}
