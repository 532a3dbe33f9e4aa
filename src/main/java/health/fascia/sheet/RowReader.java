package health.fascia.sheet;

import static health.fascia.sheet.RefusedWorkbook.SAVE_AGAIN;

import org.jspecify.annotations.Nullable;

/** Reads one row element into a {@link RawRow} and refuses the file where it leaves Excel's own bounds. */
final class RowReader {

    private final WorkbookContents book;
    private final Sheet sheet;
    private final XmlPart xml;
    private final StringBuilder buffer = new StringBuilder();

    RowReader(WorkbookContents book, Sheet sheet, XmlPart xml) {
        this.book = book;
        this.sheet = sheet;
        this.xml = xml;
    }

    /** Reads the row that the part stands at; a row without a number follows the one before. */
    void read(RawRow row, int numberBefore) throws RefusedWorkbook {
        String stored = xml.attribute("r");
        int number = stored == null ? numberBefore + 1 : CellAddress.row(stored, 0);
        if (number < 1 || number > Limits.ROWS) {
            String shown = stored == null ? String.valueOf(number) : CellText.brief(CellText.normalize(stored), 20);
            throw refuse("has a row numbered '" + shown + "', but rows go from 1 to 1,048,576");
        }
        row.begin(number);
        row.hidden = WorkbookContents.isTrue(xml.attribute("hidden")) || isFlat(xml.attribute("ht"));
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("c")) {
                readCell(row);
            }
        }
    }

    private static boolean isFlat(@Nullable String height) {
        return "0".equals(height) || "0.0".equals(height);
    }

    private void readCell(RawRow row) throws RefusedWorkbook {
        RawCell cell = row.add();
        if (row.count() > Limits.COLUMNS) {
            throw refuse("has more cells in row " + row.number + " than Excel has columns");
        }
        readAttributes(cell);
        place(cell, row);
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            readContent(cell);
        }
        checkContent(cell);
    }

    private void readAttributes(RawCell cell) {
        for (int i = xml.attributes() - 1; i >= 0; i--) {
            switch (xml.attributeName(i)) {
                case "r" -> cell.address = xml.attributeValue(i);
                case "s" -> cell.style = CellAddress.row(xml.attributeValue(i), 0);
                case "t" -> cell.type = RawCell.type(xml.attributeValue(i));
                default -> {
                    // Cell metadata and phonetic hints: nothing that changes a value.
                }
            }
        }
    }

    private void place(RawCell cell, RawRow row) throws RefusedWorkbook {
        if (cell.address.isEmpty()) {
            cell.column = row.columnBefore() + 1;
            cell.address = CellAddress.of(cell.column, row.number);
        } else {
            cell.column = CellAddress.columnOf(cell.address);
            int number = CellAddress.rowOf(cell.address);
            if (cell.column == 0 || number == 0) {
                throw refuse("has a cell with the address '" + CellText.brief(CellText.normalize(cell.address), 20)
                        + "', which is none");
            }
            if (number != row.number) {
                row.misplaced = CellText.brief(cell.address, 20);
            }
        }
        if (cell.column > Limits.COLUMNS) {
            throw refuse("has a cell at " + CellText.brief(cell.address, 20) + ", beyond Excel's last column XFD");
        }
        row.placed();
    }

    private void readContent(RawCell cell) throws RefusedWorkbook {
        switch (xml.name()) {
            case "f" -> cell.formula = true;
            case "v" -> {
                buffer.setLength(0);
                xml.text(buffer);
                cell.value = buffer.toString();
                cell.values++;
            }
            case "is" -> {
                buffer.setLength(0);
                cell.rich = TextRuns.read(xml, buffer);
                cell.value = buffer.toString();
                cell.values++;
            }
            default -> {
                // Extensions: nothing that changes a value.
            }
        }
    }

    private void checkContent(RawCell cell) throws RefusedWorkbook {
        if (cell.value.length() > Limits.CELL_CHARS
                && CellText.unescape(cell.value).length() > Limits.CELL_CHARS) {
            throw book.pack()
                    .refuse("holds a text longer than the 32,767 characters that fit a cell (sheet '" + shownName()
                            + "', " + CellText.brief(cell.address, 20) + "); shorten it.");
        }
        if (cell.type == RawCell.Type.SHARED && !cell.value.isEmpty() && sharedIndex(cell, book.texts()) < 0) {
            throw refuse("refers to a text that the workbook does not hold (" + CellText.brief(cell.address, 20) + ")");
        }
    }

    /** The number of the shared text, or -1 when there is no such text. */
    static int sharedIndex(RawCell cell, SharedTexts texts) {
        String value = cell.value;
        int index = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9 || index > Limits.SHARED_TEXTS) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return value.isEmpty() || index >= texts.count() ? -1 : index;
    }

    private String shownName() {
        return CellText.brief(CellText.normalize(sheet.info().name()), 40);
    }

    private RefusedWorkbook refuse(String what) {
        return book.pack().refuse("is damaged: sheet '" + shownName() + "' " + what + SAVE_AGAIN);
    }
}
