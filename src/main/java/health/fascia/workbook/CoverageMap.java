package health.fascia.workbook;

import health.fascia.workbook.Look.Face;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A map of the days for which policy tables have a row, with the holes in red.
 *
 * @param asOf the day on which it was drawn
 * @param tabs one sheet for each table
 */
public record CoverageMap(LocalDate asOf, List<Tab> tabs) {

    private static final int NAMES = 2;

    /** Wide enough for "2026-11". */
    private static final int NARROW = 8 * 256;

    /** What the rows say of a span of days. */
    public enum Cover {
        READ,
        UNVERIFIED,
        HOLE
    }

    /** One span of days for one thing, with the number of the row that holds or the days of the hole. */
    public record Spot(Cover cover, String words) {}

    /** A thing for which rows should hold, such as a state, with a spot for each span. */
    public record Line(String key, String name, List<Spot> spots) {}

    /** A sheet of the map: the spans that head its columns, and its lines. */
    public record Tab(String name, List<String> spans, List<Line> lines) {}

    /** Holes on all sheets. */
    public long holes() {
        return tabs.stream()
                .flatMap(tab -> tab.lines().stream())
                .flatMap(line -> line.spots().stream())
                .filter(spot -> spot.cover() == Cover.HOLE)
                .count();
    }

    /** Writes the map. */
    public void write(Path target) {
        String unused = DurableFile.write(target, part -> {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                Look look = new Look(book);
                tabs.forEach(tab -> fill(book.createSheet(tab.name()), look, tab));
                DurableFile.store(part, book::write);
            }
        });
    }

    private void fill(XSSFSheet sheet, Look look, Tab tab) {
        sheet.setColumnWidth(0, 16 * 256);
        sheet.setColumnWidth(1, 30 * 256);
        for (int i = 0; i < tab.spans().size(); i++) {
            sheet.setColumnWidth(NAMES + i, NARROW);
        }
        Grid grid = new Grid(sheet, look);
        grid.next().put(0, Face.TITLE, tab.name() + ": days with a policy row, as of " + asOf);
        grid.next().put(0, Face.BAD_CELL, "hole").put(1, Face.TEXT, "a day without a row");
        grid.next().put(0, Face.PENDED, "1").put(1, Face.TEXT, "the row's number; its source is unverified");
        grid.next().put(0, Face.FATE, "1").put(1, Face.TEXT, "the row's number; its source was read");
        grid.next().put(0, Face.HEADER, "Key").put(1, Face.HEADER, "Name");
        int header = grid.number();
        for (int i = 0; i < tab.spans().size(); i++) {
            grid.put(NAMES + i, Face.HEADER_CENTER, tab.spans().get(i));
        }
        for (Line line : tab.lines()) {
            grid.next().put(0, Face.TEXT, line.key()).put(1, Face.TEXT, line.name());
            for (int i = 0; i < line.spots().size(); i++) {
                Spot spot = line.spots().get(i);
                grid.put(NAMES + i, face(spot.cover()), spot.words());
            }
        }
        sheet.createFreezePane(NAMES, header);
    }

    private static Face face(Cover cover) {
        return switch (cover) {
            case READ -> Face.FATE;
            case UNVERIFIED -> Face.PENDED;
            case HOLE -> Face.BAD_CELL;
        };
    }
}
