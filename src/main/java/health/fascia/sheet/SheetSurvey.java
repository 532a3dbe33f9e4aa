package health.fascia.sheet;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What must be known of a sheet before its first row is given: that it can be read to the end, which cells are merged
 * (the file says so after the rows), and which rows it gives twice or out of order.
 *
 * @param usedRows rows with a used cell
 */
record SheetSurvey(
        List<MergedRange> merges,
        BitSet usedColumns,
        BitSet hiddenColumns,
        Set<Integer> twiceGiven,
        Set<Integer> outOfOrder,
        int usedRows) {

    static SheetSurvey of(WorkbookContents book, Sheet sheet) throws RefusedWorkbook {
        BitSet used = new BitSet();
        BitSet seen = new BitSet();
        Set<Integer> twice = new HashSet<>();
        Set<Integer> outOfOrder = new HashSet<>();
        try (SheetScan scan = new SheetScan(book, sheet)) {
            scan.begin();
            int highest = 0;
            int usedRows = 0;
            while (scan.nextRow()) {
                RawRow row = scan.row();
                if (seen.get(row.number)) {
                    twice.add(row.number);
                } else if (row.number < highest) {
                    outOfOrder.add(row.number);
                }
                seen.set(row.number);
                highest = Math.max(highest, row.number);
                usedRows += markUsed(row, used) ? 1 : 0;
                checkBounds(book, sheet, used, twice.size() + outOfOrder.size());
            }
            scan.end();
            return new SheetSurvey(List.copyOf(scan.merges()), used, scan.hiddenColumns(), twice, outOfOrder, usedRows);
        }
    }

    /** Marks the columns that a row uses, and says whether it uses any. */
    private static boolean markUsed(RawRow row, BitSet used) {
        List<RawCell> cells = row.cells();
        boolean any = false;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isUsed()) {
                used.set(cells.get(i).column);
                any = true;
            }
        }
        return any;
    }

    private static void checkBounds(WorkbookContents book, Sheet sheet, BitSet used, int contradicting)
            throws RefusedWorkbook {
        boolean wide = used.cardinality() > Limits.USED_COLUMNS;
        if (wide || contradicting > Limits.CONTRADICTING_ROWS) {
            String name = CellText.brief(CellText.normalize(sheet.info().name()), 40);
            throw book.pack()
                    .refuse(
                            wide
                                    ? "uses more than 256 columns on sheet '" + name
                                            + "'; delete or move the columns that were not asked for."
                                    : "gives thousands of rows twice or out of order on sheet '" + name
                                            + "', so nobody can know which are meant" + RefusedWorkbook.SAVE_AGAIN);
        }
    }
}
