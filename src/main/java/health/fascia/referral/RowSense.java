package health.fascia.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The few things that cannot be true of any row, whatever the policy says. */
final class RowSense {

    /** Nobody treated today was born before this year; an older date is a slip of the keyboard. */
    private static final int EARLIEST_YEAR = 1900;

    /** No plan reaches beyond this year; a later date is a slip of the keyboard. */
    private static final int LATEST_YEAR = 2100;

    private RowSense() {}

    static List<CellProblem> check(StatedRow row, Map<String, String> taken) {
        List<CellProblem> problems = new ArrayList<>();
        for (IntakeColumn column : row.origin().sheet().columns()) {
            String value = taken.get(column.key());
            if (value != null && column.type() == IntakeColumn.ColumnType.DATE && !believable(LocalDate.parse(value))) {
                problems.add(new CellProblem(
                        row.addresses().getOrDefault(column.key(), ""),
                        column.header(),
                        value,
                        column.header() + " lies outside the years " + EARLIEST_YEAR + " to " + LATEST_YEAR + ".",
                        "Check the year."));
            }
        }
        return problems;
    }

    private static boolean believable(LocalDate date) {
        return date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR;
    }
}
