package health.fascia.workbook;

import health.fascia.workbook.AppealPackage.Fact;
import health.fascia.workbook.AppealPackage.Line;
import health.fascia.workbook.AppealPackage.Score;
import health.fascia.workbook.AppealPackage.Visit;
import health.fascia.workbook.CaseRow.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the workbook that goes with an appeal: the claim, why it is to be paid, the order, the visits and their effect. */
public final class AppealWorkbook {

    private AppealWorkbook() {}

    /** Writes the workbook beside its target and moves it into place; gives its SHA-256. */
    public static String write(Path target, AppealPackage content) {
        return DurableFile.write(target, part -> build(part, content));
    }

    private static void build(Path part, AppealPackage content) throws IOException {
        Paper paper = new Paper("Appeal " + content.number());
        try (XSSFWorkbook base = new XSSFWorkbook()) {
            Look look = new Look(base);
            describe(base, content);
            try (SXSSFWorkbook book = new StreamedBook(base)) {
                Sheets sheets = new Sheets(book, look, paper);
                sheets.add("Claim", facts(), content.claim());
                sheets.add("Lines", lines(), content.lines());
                sheets.add("Determination", basis(), content.basis());
                sheets.add("Order", facts(), content.order());
                sheets.add("Visits", visits(), content.visits());
                sheets.add("Outcome", scores(), content.scores());
                DurableFile.store(part, book::write);
            }
        }
    }

    private record Sheets(SXSSFWorkbook book, Look look, Paper paper) {

        <T> void add(String name, List<ListColumn<T>> columns, List<T> rows) {
            ListSheet<T> sheet = new ListSheet<>(book, look, name, columns);
            rows.forEach(sheet::add);
            sheet.finish(paper, false);
        }
    }

    private static void describe(XSSFWorkbook book, AppealPackage content) {
        var properties = book.getProperties();
        Optional<Date> night = Optional.of(
                Date.from(content.night().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.getCoreProperties().setTitle("Appeal " + content.number());
        properties.getCoreProperties().setCreator(content.product());
        properties.getCoreProperties().setCreated(night);
        properties.getCoreProperties().setModified(night);
        properties.getExtendedProperties().setApplication(content.product());
    }

    private static List<ListColumn<Fact>> facts() {
        return List.of(ListColumn.text("What", 30, Fact::name), ListColumn.text("As stated", 90, Fact::value));
    }

    private static List<ListColumn<Line>> lines() {
        return List.of(
                ListColumn.number("Line", 7, Line::number),
                ListColumn.date("Day", Line::day),
                ListColumn.text("Code", 14, Line::code),
                ListColumn.text("Units", 8, Line::units),
                new ListColumn<>("Charged", 13, ListColumn.Type.MONEY, Line::charge),
                new ListColumn<>("Paid", 13, ListColumn.Type.MONEY, Line::paid),
                ListColumn.text("What the payer said", 70, line -> CaseColumns.lines(line.payer())));
    }

    private static List<ListColumn<Reason>> basis() {
        return List.of(
                ListColumn.text("Finding", 70, CaseColumns::reason),
                ListColumn.text("Rule and clause", 56, CaseColumns::clause));
    }

    private static List<ListColumn<Visit>> visits() {
        return List.of(
                ListColumn.date("Day", Visit::day),
                ListColumn.text("Start", 8, Visit::start),
                ListColumn.text("End", 8, Visit::end),
                ListColumn.number("Minutes", 9, Visit::minutes),
                ListColumn.text("Therapist NPI", 13, Visit::therapistNpi),
                ListColumn.text("Status", 12, Visit::status),
                ListColumn.text("Note on file", 13, Visit::note));
    }

    private static List<ListColumn<Score>> scores() {
        return List.of(
                ListColumn.text("Instrument", 14, Score::measure),
                ListColumn.date("Scored on", Score::day),
                ListColumn.text("Occasion", 16, Score::occasion),
                ListColumn.text("Score", 9, score -> plain(score.score())),
                ListColumn.text("Since the first", 14, score -> plain(score.change())));
    }

    private static String plain(java.math.BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
