package health.fascia.sheet;

import static health.fascia.sheet.RefusedWorkbook.SAVE_AGAIN;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Walks a worksheet part once, from its root to its end: columns, rows one by one, then the merged ranges. */
final class SheetScan implements AutoCloseable {

    private final WorkbookContents book;
    private final Sheet sheet;
    private final XmlPart xml;
    private final RowReader reader;
    private final RawRow row = new RawRow();
    private final List<MergedRange> merges = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private int rows;
    private int lastNumber;

    SheetScan(WorkbookContents book, Sheet sheet) throws RefusedWorkbook {
        this.book = book;
        this.sheet = sheet;
        this.xml = new XmlPart(book.pack(), sheet.part());
        this.reader = new RowReader(book, sheet, xml);
    }

    /** Moves to the first row. */
    void begin() throws RefusedWorkbook {
        if (!xml.root().equals("worksheet") || !xml.namespace().endsWith("/main")) {
            throw refuse("is not written as a worksheet");
        }
        boolean data = false;
        while (!data && xml.nextChild(1)) {
            data = xml.name().equals("sheetData");
            readOther(data);
        }
        if (!data) {
            throw refuse("has no rows element");
        }
    }

    /** Fills and returns the one reused row, or returns false after the last. */
    boolean nextRow() throws RefusedWorkbook {
        while (xml.nextChild(2)) {
            if (xml.name().equals("row")) {
                if (++rows > Limits.ROWS) {
                    throw refuse("has more rows than Excel allows");
                }
                reader.read(row, lastNumber);
                lastNumber = row.number;
                return true;
            }
        }
        return false;
    }

    RawRow row() {
        return row;
    }

    /** Reads what follows the rows, to the end of the part. */
    void end() throws RefusedWorkbook {
        while (xml.nextChild(1)) {
            if (xml.name().equals("sheetData")) {
                throw refuse("gives its rows twice");
            }
            readOther(false);
        }
        xml.finish();
    }

    private void readOther(boolean data) throws RefusedWorkbook {
        if (data) {
            return;
        }
        if (xml.name().equals("cols")) {
            while (xml.nextChild(2)) {
                readColumns();
            }
        } else if (xml.name().equals("mergeCells")) {
            while (xml.nextChild(2)) {
                readMerge();
            }
        }
    }

    private void readColumns() {
        String min = xml.attribute("min");
        String max = xml.attribute("max");
        boolean hidden = WorkbookContents.isTrue(xml.attribute("hidden")) || "0".equals(xml.attribute("width"));
        if (hidden && min != null && max != null) {
            int from = CellAddress.row(min, 0);
            int to = Math.min(CellAddress.row(max, 0), Limits.COLUMNS);
            hiddenColumns.set(Math.min(from, to), to + 1);
        }
    }

    private void readMerge() throws RefusedWorkbook {
        String stored = xml.attribute("ref");
        String ref = stored == null ? "" : stored;
        int colon = ref.indexOf(':');
        String from = colon < 0 ? ref : ref.substring(0, colon);
        String to = ref.substring(colon + 1);
        MergedRange range = new MergedRange(
                CellAddress.rowOf(from), CellAddress.columnOf(from), CellAddress.rowOf(to), CellAddress.columnOf(to));
        boolean sane = range.top() >= 1
                && range.left() >= 1
                && range.bottom() >= range.top()
                && range.bottom() <= Limits.ROWS
                && range.right() >= range.left()
                && range.right() <= Limits.COLUMNS;
        if (!sane || merges.size() >= Limits.MERGES) {
            throw refuse("merges cells in a way that Excel does not know, or in more than 20,000 places");
        }
        if (colon >= 0) {
            merges.add(range);
        }
    }

    List<MergedRange> merges() {
        return merges;
    }

    BitSet hiddenColumns() {
        return hiddenColumns;
    }

    private RefusedWorkbook refuse(String what) {
        String name = CellText.brief(CellText.normalize(sheet.info().name()), 40);
        return book.pack().refuse("is damaged: sheet '" + name + "' " + what + SAVE_AGAIN);
    }

    @Override
    public void close() {
        xml.close();
    }
}
