package health.fascia.rulebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says a policy row in words: its columns with their values. */
final class PolicyWords {

    static final Set<String> COMMON =
            Set.of("rowId", "from", "through", "source", "reviewedOn", "verified", "notes", "pagesRead");

    private PolicyWords() {}

    static String of(PolicyRow row) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            Object value = COMMON.contains(component.getName()) ? null : value(component, row);
            if (value != null && !value.equals(List.of())) {
                parts.add(ColumnWords.headerOf(component) + ": " + ReasonText.words(value));
            }
        }
        return String.join("; ", parts);
    }

    static @Nullable Object value(RecordComponent component, PolicyRow row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The column " + component.getName() + " could not be read.", e);
        }
    }
}
