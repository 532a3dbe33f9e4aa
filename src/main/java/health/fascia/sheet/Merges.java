package health.fascia.sheet;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the merged range of a cell while the rows go by from top to bottom. */
final class Merges {

    private final List<MergedRange> ranges;
    private final @Nullable MergedRange[] byColumn;
    private int next;

    Merges(List<MergedRange> ranges) {
        this.ranges = ranges.stream()
                .sorted(Comparator.comparingInt(MergedRange::top))
                .toList();
        int right = ranges.stream().mapToInt(MergedRange::right).max().orElse(0);
        this.byColumn = new MergedRange[right + 1];
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    void enter(int row) {
        while (next < ranges.size() && ranges.get(next).top() <= row) {
            MergedRange range = ranges.get(next++);
            if (range.bottom() >= row) {
                for (int column = range.left(); column <= range.right(); column++) {
                    byColumn[column] = range;
                }
            }
        }
    }

    @Nullable
    MergedRange at(int row, int column) {
        MergedRange range = column < byColumn.length ? byColumn[column] : null;
        return range != null && range.covers(row, column) ? range : null;
    }
}
