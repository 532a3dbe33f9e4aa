package health.fascia.sheet;

import java.util.List;
import java.util.Optional;

/**
 * One row that holds at least one value, numbered from 1 as Excel shows it, its cells in column order.
 * A row with problems contradicts itself (a cell given twice, say) and must be returned, not decided.
 */
public record SheetRow(int number, boolean hidden, List<SheetCell> cells, List<String> problems) {

    public SheetRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** The cell in a column counted from 1 (A is 1), if the file holds one. */
    public Optional<SheetCell> findCell(int column) {
        for (SheetCell cell : cells) {
            if (cell.column() == column) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }
}
