package health.fascia.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet that hold at least one value, pulled one by one; only the current row is in memory. Everything
 * that refuses a workbook was found before the first row, so that a refused workbook gives none.
 */
public final class SheetRows implements Iterator<SheetRow>, AutoCloseable {

    private final SheetScan scan;
    private final RowMaker maker;
    private final Remarks remarks;
    private @Nullable SheetRow ahead;
    private final int usedRows;
    private boolean ended;

    private SheetRows(SheetScan scan, RowMaker maker, Remarks remarks, int usedRows) {
        this.usedRows = usedRows;
        this.scan = scan;
        this.maker = maker;
        this.remarks = remarks;
    }

    static SheetRows open(WorkbookContents book, Sheet sheet, SheetSurvey survey) throws RefusedWorkbook {
        Remarks remarks = new Remarks(sheet.info().name());
        if (sheet.info().hidden()) {
            remarks.add(
                    ReadRemark.Kind.HIDDEN_SHEET,
                    sheet.info().name(),
                    "Sheet '" + sheet.info().name() + "' is hidden; it was read all the same.");
        }
        survey.usedColumns().stream().filter(survey.hiddenColumns()::get).forEach(column -> {
            String letters = CellAddress.column(column);
            remarks.add(
                    ReadRemark.Kind.HIDDEN_COLUMN,
                    "column " + letters,
                    "Column " + letters + " is hidden; it was read all the same.");
        });
        SheetScan scan = new SheetScan(book, sheet);
        scan.begin();
        return new SheetRows(scan, new RowMaker(book, survey, remarks), remarks, survey.usedRows());
    }

    @Override
    public boolean hasNext() {
        try {
            while (ahead == null && !ended) {
                ended = !scan.nextRow();
                ahead = ended ? null : maker.make(scan.row());
            }
        } catch (RefusedWorkbook changed) {
            throw new UncheckedIOException(
                    "The workbook was changed while it was read.", new IOException(changed.getMessage(), changed));
        }
        return ahead != null;
    }

    @Override
    public SheetRow next() {
        SheetRow row = hasNext() ? ahead : null;
        if (row == null) {
            throw new NoSuchElementException("There are no more rows.");
        }
        ahead = null;
        return row;
    }

    /** How many rows of the sheet have a used cell, header and titles included. */
    public int usedRows() {
        return usedRows;
    }

    /** What was met so far and must be reported: the first hundred of each kind. */
    public List<ReadRemark> remarks() {
        return remarks.kept();
    }

    /** How many remarks of this kind there were so far, also those no longer kept. */
    public int count(ReadRemark.Kind kind) {
        return remarks.count(kind);
    }

    @Override
    public void close() {
        ended = true;
        ahead = null;
        scan.close();
    }
}
