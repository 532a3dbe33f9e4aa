package health.fascia.workshop;

import health.fascia.rulebook.RuleReach;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fact of which only some fields are known, for asking which rules it leaves open. */
final class PartialFact {

    private PartialFact() {}

    /** Gives the fact with these fields; all others are unknown and are not asked for. */
    static <R extends Record> RuleReach.Given of(Class<R> type, Map<String, Object> fields) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        Set<String> known = new HashSet<>();
        for (int i = 0; i < components.length; i++) {
            Object value = fields.get(components[i].getName());
            values[i] = value == null ? unset(components[i].getType()) : value;
            if (value != null) {
                known.add(type.getSimpleName() + "." + components[i].getName());
            }
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return new RuleReach.Given(constructor.newInstance(values), known);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made from some of its fields.", e);
        }
    }

    private static @Nullable Object unset(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? (Object) 0 : null;
    }
}
