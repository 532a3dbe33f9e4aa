package health.fascia.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A row as the file states it; reused from row to row, so that a million rows cost no more than one. */
final class RawRow {

    private static final Comparator<RawCell> BY_COLUMN = Comparator.comparingInt(cell -> cell.column);

    int number;
    boolean hidden;
    /** A cell whose address names another row, if there was one. */
    String misplaced = "";

    private final List<RawCell> pool = new ArrayList<>();
    private final List<RawCell> sorted = new ArrayList<>();
    private int count;
    private boolean ordered;

    void begin(int row) {
        number = row;
        hidden = false;
        misplaced = "";
        count = 0;
        ordered = true;
    }

    /** A fresh cell at the end of the row. */
    RawCell add() {
        if (count == pool.size()) {
            pool.add(new RawCell());
        }
        RawCell cell = pool.get(count++);
        cell.clear();
        return cell;
    }

    /** To be told once the cell's column is known. */
    void placed() {
        ordered &= count < 2 || pool.get(count - 2).column < pool.get(count - 1).column;
    }

    int count() {
        return count;
    }

    /** The column of the cell before the last one, 0 when there is none. */
    int columnBefore() {
        return count < 2 ? 0 : pool.get(count - 2).column;
    }

    /** In column order; cells of the same column follow each other as in the file. */
    List<RawCell> cells() {
        if (ordered) {
            return pool.subList(0, count);
        }
        sorted.clear();
        sorted.addAll(pool.subList(0, count));
        sorted.sort(BY_COLUMN);
        return sorted;
    }
}
