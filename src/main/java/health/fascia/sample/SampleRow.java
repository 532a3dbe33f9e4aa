package health.fascia.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A synthetic row.
 *
 * @param cells what was typed, by column key
 * @param plan what the row was made to show
 * @param badColumns keys of the columns whose cells cannot be read
 * @param hidden true when the row is hidden
 * @param mergedDown keys of the columns whose cell is merged with that of the row below
 */
public record SampleRow(
        Map<String, TypedCell> cells, Plan plan, List<String> badColumns, boolean hidden, List<String> mergedDown) {

    static SampleRow of(Cells cells, Plan plan) {
        return new SampleRow(cells.toMap(), plan, List.of(), false, List.of());
    }

    SampleRow with(String column, TypedCell cell) {
        Map<String, TypedCell> changed = new LinkedHashMap<>(cells);
        changed.put(column, cell);
        return new SampleRow(changed, plan, badColumns, hidden, mergedDown);
    }

    SampleRow without(String column) {
        Map<String, TypedCell> changed = new LinkedHashMap<>(cells);
        changed.remove(column);
        return new SampleRow(changed, plan, badColumns, hidden, mergedDown);
    }

    SampleRow planned(Plan other) {
        return new SampleRow(cells, other, badColumns, hidden, mergedDown);
    }

    SampleRow returnedFor(List<String> columns) {
        return new SampleRow(cells, Plan.RETURNED, List.copyOf(columns), hidden, mergedDown);
    }

    SampleRow hiddenOne() {
        return new SampleRow(cells, plan, badColumns, true, mergedDown);
    }

    SampleRow mergedWithNext(String column) {
        return new SampleRow(cells, Plan.RETURNED, List.of(column), hidden, List.of(column));
    }
}
