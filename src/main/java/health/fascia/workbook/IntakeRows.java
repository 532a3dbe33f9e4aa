package health.fascia.workbook;

import health.fascia.referral.IntakeColumn;
import health.fascia.referral.StatedCell;
import health.fascia.referral.StatedRow;
import health.fascia.sheet.ReadRemark;
import health.fascia.sheet.SheetCell;
import health.fascia.sheet.SheetRow;
import health.fascia.sheet.SheetRows;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows of one intake sheet below its header, pulled one by one; only the current one is in memory. */
public final class IntakeRows implements Iterator<StatedRow>, AutoCloseable {

    private final String file;
    private final IntakeTab tab;
    private final SheetRows rows;
    private @Nullable SheetRow ahead;
    private boolean belowHeader;
    private int given;
    private final SortedSet<Integer> headless = new TreeSet<>();

    IntakeRows(String file, IntakeTab tab, SheetRows rows) {
        this.file = file;
        this.tab = tab;
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && rows.hasNext()) {
            SheetRow row = rows.next();
            ahead = belowHeader ? row : null;
            // By its place in the file and not by its number: a row that claims a number above the header is data too.
            belowHeader = belowHeader || row.number() == tab.header().row();
        }
        return ahead != null;
    }

    @Override
    public StatedRow next() {
        SheetRow row = hasNext() ? ahead : null;
        if (row == null) {
            throw new NoSuchElementException("There are no more rows.");
        }
        ahead = null;
        given++;
        return stated(row);
    }

    /** How many rows are to be expected, for a progress bar; title lines above the header make it a few too many. */
    public int expected() {
        return rows.usedRows() - 1;
    }

    /** Passes over rows that were dealt with before, so that a night can go on where it stopped. */
    public void skip(long count) {
        for (long i = 0; i < count && hasNext(); i++) {
            ahead = null;
            given++;
        }
    }

    /** How many rows were given or skipped so far. */
    public int given() {
        return given;
    }

    /** The letters of columns that hold values but have no name in the header. */
    List<String> headless() {
        return headless.stream().map(IntakeTab::letters).toList();
    }

    IntakeTab tab() {
        return tab;
    }

    List<ReadRemark> met() {
        return rows.remarks();
    }

    int count(ReadRemark.Kind kind) {
        return rows.count(kind);
    }

    private StatedRow stated(SheetRow row) {
        Map<String, StatedCell> cells = new LinkedHashMap<>();
        for (SheetCell cell : row.cells()) {
            Optional<IntakeColumn> column = tab.findColumn(cell.column());
            Optional<StatedCell> read = CellReading.of(cell);
            if (column.isPresent()) {
                read.ifPresent(value -> cells.put(column.get().key(), value));
            } else if (read.isPresent() && !tab.header().isNamed(cell.column())) {
                headless.add(cell.column());
            }
        }
        StatedRow.Origin origin = new StatedRow.Origin(file, tab.sheet(), tab.name(), row.number());
        return new StatedRow(origin, tab.addresses(row.number()), cells, RowTroubles.of(row, tab));
    }

    @Override
    public void close() {
        rows.close();
    }
}
