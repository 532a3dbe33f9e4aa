package health.fascia.rulebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The small mistakes in the rows of a policy table: numbers and dates one more and one less, YES and NO and choices swapped,
 * an entry of a list dropped, the row deleted. Left out is what no case could tell:
 * <ul>
 *   <li>words (row id, source, notes, names), columns that no decision reads ({@link ReadColumns}) and columns that only
 *       inform ({@link Informs});
 *   <li>one choice instead of another where both only inform;
 *   <li>the first From of a sheet: before the records begin there is no case;
 *   <li>a date by which two rows of one series (JUR-FL-1, JUR-FL-2) would hold on the same day: such a table is refused;
 *   <li>numbers below zero, which the table cannot hold.
 * </ul>
 */
final class RowMutations<R extends PolicyRow> {

    private static final Set<String> ABOUT_THE_ROW = Set.of("rowId", "source", "reviewedOn", "verified", "notes");

    private static final int LONG_LIST = 12;

    /**
     * A table with one mistake.
     *
     * @param row the row as it was
     * @param column the column, as it continues the name of the row; empty for the whole row
     * @param change what was changed, in words
     * @param table the table with the mistake
     */
    record Mutation<R extends PolicyRow>(R row, String column, String change, PolicyTable<R> table) {}

    private final PolicyTable<R> table;
    private final ReadColumns read;
    private final @Nullable LocalDate recordsBegin;
    private final List<Mutation<R>> mutations = new ArrayList<>();

    private RowMutations(PolicyTable<R> table, ReadColumns read) {
        this.table = table;
        this.read = read;
        this.recordsBegin = table.rows().stream()
                .map(PolicyRow::from)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    static <R extends PolicyRow> List<Mutation<R>> of(PolicyTable<R> table, ReadColumns read) {
        RowMutations<R> mutations = new RowMutations<>(table, read);
        for (int i = 0; i < table.rows().size(); i++) {
            mutations.addRow(i);
        }
        return mutations.mutations;
    }

    /** The columns, as {@code Type.column}, that no row of the table fills, or in which every row says NO. */
    static <R extends PolicyRow> Set<String> blankColumns(PolicyTable<R> table) {
        Set<String> blank = new HashSet<>();
        for (R row : table.rows().stream().limit(1).toList()) {
            for (RecordComponent column : row.getClass().getRecordComponents()) {
                if (table.rows().stream()
                        .map(one -> value(column, one))
                        .allMatch(value -> value == null || Boolean.FALSE.equals(value))) {
                    blank.add(row.getClass().getSimpleName() + "." + column.getName());
                }
            }
        }
        return blank;
    }

    private void addRow(int index) {
        R row = table.rows().get(index);
        for (RecordComponent column : row.getClass().getRecordComponents()) {
            Object value = decides(column, row) ? value(column, row) : null;
            if (value != null) {
                others(value).forEach(other -> addCell(index, column, value, other));
            }
        }
        List<R> rows = new ArrayList<>(table.rows());
        rows.remove(index);
        mutations.add(new Mutation<>(row, "", "the row is deleted", with(rows)));
    }

    private boolean decides(RecordComponent column, R row) {
        String name = column.getName();
        if (name.equals("from") || name.equals("through")) {
            return !(name.equals("from") && row.from().equals(recordsBegin));
        }
        return !ABOUT_THE_ROW.contains(name)
                && !column.isAnnotationPresent(Informs.class)
                && read.contains(row.getClass(), name);
    }

    /** Whether a date lets the row hold on a day on which its neighbor in the series holds. */
    private boolean overlaps(R row, LocalDate day) {
        return table.rows().stream()
                .anyMatch(other -> other != row && series(other).equals(series(row)) && other.inForce(day));
    }

    private static String series(PolicyRow row) {
        return row.rowId().replaceAll("-[0-9]+$", "");
    }

    private void addCell(int index, RecordComponent column, Object value, Object other) {
        R row = table.rows().get(index);
        if ((column.getName().equals("from") || column.getName().equals("through"))
                && overlaps(row, (LocalDate) other)) {
            return;
        }
        List<R> rows = new ArrayList<>(table.rows());
        rows.set(index, copy(row, column, other));
        mutations.add(new Mutation<>(
                row, " · " + ColumnWords.headerOf(column), words(value) + " is read as " + words(other), with(rows)));
    }

    private PolicyTable<R> with(List<R> rows) {
        return new PolicyTable<>(table.file(), table.sheet(), List.copyOf(rows));
    }

    /** The values that could stand there by a slip. */
    private static List<Object> others(Object value) {
        if (value instanceof Boolean yes) {
            return List.of(!yes);
        }
        if (value instanceof Integer number) {
            return number == 0 ? List.of(1) : List.of(number - 1, number + 1);
        }
        if (value instanceof BigDecimal number) {
            BigDecimal less = number.subtract(BigDecimal.ONE);
            return less.signum() < 0 ? List.of(number.add(BigDecimal.ONE)) : List.of(less, number.add(BigDecimal.ONE));
        }
        if (value instanceof LocalDate day) {
            return List.of(day.minusDays(1), day.plusDays(1));
        }
        if (value instanceof Enum<?> choice) {
            return otherChoices(choice);
        }
        return value instanceof List<?> list ? shorter(list) : List.of();
    }

    /** Every other choice; of a long list, such as the states, the next one stands for all. */
    private static List<Object> otherChoices(Enum<?> choice) {
        Object[] choices = choice.getDeclaringClass().getEnumConstants();
        return choices.length > LONG_LIST
                ? List.of(choices[(choice.ordinal() + 1) % choices.length])
                : Arrays.stream(choices)
                        .filter(other -> other != choice && !(informs(choice) && informs((Enum<?>) other)))
                        .toList();
    }

    private static boolean informs(Enum<?> choice) {
        try {
            return choice.getDeclaringClass().getField(choice.name()).isAnnotationPresent(Informs.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(choice + " is no choice of its own list.", e);
        }
    }

    private static List<Object> shorter(List<?> list) {
        List<Object> shorter = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<Object> rest = new ArrayList<>(list);
            rest.remove(i);
            shorter.add(List.copyOf(rest));
        }
        return shorter;
    }

    private static String words(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "YES" : "NO";
        }
        return value instanceof List<?> list
                ? list.isEmpty()
                        ? "(blank)"
                        : String.join("; ", list.stream().map(Object::toString).toList())
                : value.toString();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private R copy(R row, RecordComponent changed, Object other) {
        RecordComponent[] columns = row.getClass().getRecordComponents();
        Object[] values = Arrays.stream(columns)
                .map(column -> column.getName().equals(changed.getName()) ? other : value(column, row))
                .toArray();
        return (R) PolicyTableReader.create((Class) row.getClass(), columns, values);
    }

    private static @Nullable Object value(RecordComponent column, PolicyRow row) {
        try {
            return column.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The column " + column.getName() + " could not be read.", e);
        }
    }
}
