package health.fascia.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The typed, dated rows of one sheet of the officers' workbooks.
 *
 * @param file the workbook, relative to the folder
 * @param sheet the sheet
 * @param rows the rows in the order of the sheet
 */
public record PolicyTable<R extends PolicyRow>(String file, String sheet, List<R> rows) {

    /** Finds the first row that holds on the date of service and is wanted. */
    public Optional<R> find(LocalDate dateOfService, Predicate<R> wanted) {
        for (R row : rows) {
            if (row.inForce(dateOfService) && wanted.test(row)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Every row that holds on the date of service. */
    public List<R> inForce(LocalDate dateOfService) {
        List<R> found = new ArrayList<>();
        for (R row : rows) {
            if (row.inForce(dateOfService)) {
                found.add(row);
            }
        }
        return found;
    }

    /**
     * The rows that speak of the same, as their {@link Key} columns say, each group in the order of its From dates.
     * None where the record names no key.
     */
    public Map<String, List<R>> byKey() {
        Map<String, List<R>> groups = new LinkedHashMap<>();
        for (R row : rows) {
            PolicyKey.of(row).ifPresent(key -> groups.computeIfAbsent(key, any -> new ArrayList<>())
                    .add(row));
        }
        groups.values().forEach(group -> group.sort(Comparator.comparing(PolicyRow::from)));
        return groups;
    }

    /** Whether days without a row are meant so. */
    public boolean gapsAllowed() {
        return !rows.isEmpty() && PolicyKey.gapsAllowed(rows.get(0).getClass());
    }
}
