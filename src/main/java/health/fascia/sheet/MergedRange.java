package health.fascia.sheet;

/** A block of cells shown as one; only the top-left cell has a value. */
record MergedRange(int top, int left, int bottom, int right) {

    boolean covers(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }

    boolean isTopLeft(int row, int column) {
        return row == top && column == left;
    }

    @Override
    public String toString() {
        return CellAddress.of(left, top) + ":" + CellAddress.of(right, bottom);
    }
}
