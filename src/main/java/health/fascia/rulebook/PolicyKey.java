package health.fascia.rulebook;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Of what a policy row speaks: the values of its {@link Key} columns. */
final class PolicyKey {

    private static final String ROW_ID = "rowId";

    private PolicyKey() {}

    /** The key in words, such as {@code TX} or {@code PLAN_A, GOLD}; a blank part is "any". */
    static Optional<String> of(PolicyRow row) {
        List<String> parts = new ArrayList<>();
        columns(row.getClass()).forEach(column -> parts.add(part(column, row)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static String part(RecordComponent column, PolicyRow row) {
        Object value = PolicyWords.value(column, row);
        if (value == null) {
            return "any";
        }
        String text = value.toString().strip();
        return column.getName().equals(ROW_ID) ? text.replaceFirst("-[0-9]+$", "") : text.toUpperCase(Locale.ROOT);
    }

    static boolean gapsAllowed(Class<?> type) {
        return columns(type).anyMatch(column -> column.getAnnotation(Key.class).gapsAllowed());
    }

    static boolean isKey(RecordComponent column) {
        return column.isAnnotationPresent(Key.class);
    }

    private static Stream<RecordComponent> columns(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components == null ? Stream.empty() : Arrays.stream(components).filter(PolicyKey::isKey);
    }
}
