package health.fascia.workbook;

import health.fascia.workbook.Look.Face;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The rule book as a workbook to be read, filtered and printed: a cover, then one sheet for each part.
 *
 * @param title what stands on the cover
 * @param lead one sentence below it
 * @param mark a line that names exactly this content
 * @param counts a small table on the cover, its header first
 * @param parts the sheets
 */
public record PrintedRulebook(String title, String lead, String mark, List<List<Object>> counts, List<Part> parts) {

    private static final String COVER = "Rule book";
    private static final int LAST = 4;

    /** A fixed day in the properties, so that the same rules give the same bytes. */
    private static final Date DAY =
            Date.from(LocalDate.of(2026, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant());

    /** What a column holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** Small print, such as conditions. */
        CODE
    }

    /**
     * A column of a part.
     *
     * @param width in characters
     */
    public record Column(String header, int width, Kind kind) {}

    /**
     * One sheet.
     *
     * @param about what stands in it, for the cover
     * @param rows text, whole number or date for each column; null leaves the cell empty
     */
    public record Part(String name, String about, List<Column> columns, List<List<@Nullable Object>> rows) {}

    /** Writes the workbook; the same content gives the same bytes. */
    public void write(Path target) {
        String unused = DurableFile.write(target, part -> {
            try (XSSFWorkbook base = new XSSFWorkbook()) {
                Look look = new Look(base);
                XSSFSheet cover = base.createSheet(COVER);
                describe(base.getProperties());
                try (SXSSFWorkbook book = new StreamedBook(base)) {
                    Paper paper = new Paper("Fascia · " + title);
                    for (Part each : parts) {
                        writePart(book, look, each, paper);
                    }
                    writeCover(new Grid(cover, look));
                    paper.setUp(cover, false);
                    DurableFile.store(part, book::write);
                }
            }
        });
    }

    private void describe(POIXMLProperties properties) {
        properties.getCoreProperties().setTitle(title);
        properties.getCoreProperties().setCreator("Fascia");
        properties.getCoreProperties().setCreated(Optional.of(DAY));
        properties.getCoreProperties().setModified(Optional.of(DAY));
        properties.getExtendedProperties().setApplication("Fascia");
    }

    private void writeCover(Grid grid) {
        int[] widths = {26, 62, 12, 12, 18};
        for (int i = 0; i < widths.length; i++) {
            grid.sheet().setColumnWidth(i, widths[i] * 256);
        }
        grid.sheet().setDisplayGridlines(false);
        grid.next().put(0, Face.TITLE, title).raise(26);
        grid.next().span(0, LAST, Face.LEAD, lead);
        grid.next().span(0, LAST, Face.QUIET, mark);
        grid.section("What is in this workbook", LAST);
        for (Part part : parts) {
            grid.next()
                    .put(0, Face.LINK, part.name())
                    .link(0, part.name())
                    .put(1, Face.TEXT, part.about())
                    .put(2, Face.NUMBER, part.rows().size())
                    .fit(1, part.about());
        }
        grid.section("Rules by area", LAST);
        grid.header(9, counts.get(0).stream().map(Object::toString).toArray(String[]::new))
                .put(1, Face.HEADER, counts.get(0).get(1));
        for (int i = 1; i < counts.size(); i++) {
            writeCount(grid.next(), counts.get(i), i == counts.size() - 1);
        }
    }

    private static void writeCount(Grid grid, List<Object> count, boolean total) {
        for (int i = 0; i < count.size(); i++) {
            boolean number = count.get(i) instanceof Number;
            Face line = number ? Face.NUMBER : Face.TEXT;
            Face sum = number ? Face.TOTAL_NUMBER : Face.TOTAL_TEXT;
            grid.put(i, total ? sum : line, count.get(i));
        }
    }

    private static void writePart(SXSSFWorkbook book, Look look, Part part, Paper paper) {
        List<ListColumn<List<@Nullable Object>>> columns = new ArrayList<>();
        for (int i = 0; i < part.columns().size(); i++) {
            int index = i;
            Column column = part.columns().get(i);
            columns.add(new ListColumn<>(column.header(), column.width(), type(column), row -> row.get(index)));
        }
        ListSheet<List<@Nullable Object>> sheet = new ListSheet<>(book, look, part.name(), columns);
        part.rows().forEach(sheet::add);
        sheet.finish(paper, true);
    }

    private static ListColumn.Type type(Column column) {
        return switch (column.kind()) {
            case TEXT -> ListColumn.Type.TEXT;
            case NUMBER -> ListColumn.Type.NUMBER;
            case DATE -> ListColumn.Type.DATE;
            case CODE -> ListColumn.Type.CODE;
        };
    }
}
