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

    private static final Predicate<Object> ANY = row -> true;

    /** Equal questions are one: where nothing but the day is asked, they are kept once for all. */
    private record Holding<R extends PolicyRow>(LocalDate day, Predicate<? super R> wanted) implements Predicate<R> {

        @Override
        public boolean test(R row) {
            return row.inForce(day) && wanted.test(row);
        }
    }

    /** Finds the first row that holds on the date of service and is wanted. */
    public Optional<R> find(LocalDate dateOfService, Predicate<R> wanted) {
        WatchedRows<R> watched = WatchedRows.of(this);
        List<R> among = watched == null ? rows : watched.asked(new Holding<>(dateOfService, wanted));
        for (R row : among) {
            if (row.inForce(dateOfService) && wanted.test(row)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Every row that is wanted, in the order of the sheet. What is wanted hangs on the row alone. */
    public List<R> where(Predicate<? super R> wanted) {
        WatchedRows<R> watched = WatchedRows.of(this);
        List<R> found = new ArrayList<>();
        for (R row : watched == null ? rows : watched.asked(wanted)) {
            if (wanted.test(row)) {
                found.add(row);
            }
        }
        return found;
    }

    /** Every row that holds on the date of service. */
    public List<R> inForce(LocalDate dateOfService) {
        return where(new Holding<>(dateOfService, ANY));
    }

    /** The rows for a door that notes itself what is asked. */
    List<R> unwatched() {
        WatchedRows<R> watched = WatchedRows.of(this);
        return watched == null ? rows : watched.unwatched();
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
