package health.fascia.sheet;

/** Columns and rows as Excel shows them: C5 is column 3, row 5. */
final class CellAddress {

    private static final int LETTERS = 26;

    private CellAddress() {}

    static String column(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    static String of(int column, int row) {
        return column(column) + row;
    }

    /** The column of an address, counted from 1; 0 when it is no address; beyond Excel's last column as a larger number. */
    static int columnOf(String address) {
        int column = 0;
        int i = 0;
        while (i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z') {
            column = Math.min(column * LETTERS + address.charAt(i) - 'A' + 1, Limits.COLUMNS + 1);
            i++;
        }
        return i < address.length() ? column : 0;
    }

    /** The row of an address; 0 when it is no address; beyond Excel's last row as a larger number. */
    static int rowOf(String address) {
        int i = 0;
        while (i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z') {
            i++;
        }
        return row(address, i);
    }

    /** The whole number that begins at an index and ends with the text, or 0; Excel writes no leading zeros. */
    static int row(String text, int from) {
        if (from < text.length() && text.charAt(from) == '0') {
            return 0;
        }
        int row = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            row = Math.min(row * 10 + c - '0', Limits.ROWS + 1);
        }
        return row;
    }
}
