package health.fascia.rulebook;

import java.time.LocalDate;
import java.util.List;
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
        return rows.stream()
                .filter(row -> row.inForce(dateOfService) && wanted.test(row))
                .findFirst();
    }
}
