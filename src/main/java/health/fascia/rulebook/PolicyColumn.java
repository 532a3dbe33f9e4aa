package health.fascia.rulebook;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a policy table as an officer sees it.
 *
 * @param header the header, for instance "Late window days"
 * @param needed whether its cells must be filled
 * @param kind what its cells hold
 * @param choices the words that a cell may be; empty when it is free, or holds several of them
 * @param allowed a sentence that says what a cell may hold; none where any text will do
 */
public record PolicyColumn(String header, boolean needed, Kind kind, List<String> choices, String allowed) {

    /** What the cells of a column hold. */
    public enum Kind {
        TEXT,
        LIST,
        NUMBER,
        DATE,
        YES_NO,
        CHOICE
    }

    /** The columns of a table whose rows are of this type, in their order. */
    public static List<PolicyColumn> of(Class<? extends Record> row) {
        return Arrays.stream(row.getRecordComponents()).map(PolicyColumn::of).toList();
    }

    private static PolicyColumn of(RecordComponent component) {
        ColumnWords words = new ColumnWords(component);
        Class<?> type = component.getType();
        boolean list = type == List.class;
        boolean needed = !list && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        List<String> choices = type.isEnum() ? ColumnWords.constants(type) : list ? List.<String>of() : words.listed();
        return new PolicyColumn(words.header(), needed, kind(type, choices), choices, words.allowed());
    }

    private static Kind kind(Class<?> type, List<String> choices) {
        if (!choices.isEmpty()) {
            return Kind.CHOICE;
        }
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Kind.YES_NO;
        }
        if (type == List.class) {
            return Kind.LIST;
        }
        boolean number = type == int.class || type == Integer.class || type == BigDecimal.class;
        return number ? Kind.NUMBER : Kind.TEXT;
    }
}
