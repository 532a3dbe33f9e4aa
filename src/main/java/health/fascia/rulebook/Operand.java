package health.fascia.rulebook;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** One side of a comparison in a rule's condition: a fact, a field or method of a fact, or a literal. */
sealed interface Operand {

    /** The value for the facts in the slots; null is unknown. */
    @Nullable
    Object value(@Nullable Object[] slots);

    /** The type that the value has when it is known. */
    Class<?> type();

    /** The same operand, reading its facts in other slots. */
    Operand at(IntUnaryOperator places);

    /** Adds the slots that the operand reads. */
    void collectSlots(Set<Integer> into);

    /** Adds the fields, as {@code Type.field}, that are unknown and make this operand unknown. */
    void collectUnknown(@Nullable Object[] slots, Set<String> into);

    /** Adds every field, as {@code Type.field}, that the operand reads. */
    void collectInputs(Set<String> into);

    /** A value that the officer wrote into the rule. */
    record Literal(@Nullable Object constant, Class<?> type) implements Operand {

        @Override
        public @Nullable Object value(@Nullable Object[] slots) {
            return constant;
        }

        @Override
        public Operand at(IntUnaryOperator places) {
            return this;
        }

        @Override
        public void collectSlots(Set<Integer> into) {
            // A literal reads no fact.
        }

        @Override
        public void collectUnknown(@Nullable Object[] slots, Set<String> into) {
            // A literal is always known.
        }

        @Override
        public void collectInputs(Set<String> into) {
            // A literal reads no fact.
        }
    }

    /** The fact that a pattern matched. */
    record Fact(int slot, Class<?> type) implements Operand {

        @Override
        public @Nullable Object value(@Nullable Object[] slots) {
            return slots[slot];
        }

        @Override
        public Operand at(IntUnaryOperator places) {
            return new Fact(places.applyAsInt(slot), type);
        }

        @Override
        public void collectSlots(Set<Integer> into) {
            into.add(slot);
        }

        @Override
        public void collectUnknown(@Nullable Object[] slots, Set<String> into) {
            // A matched fact is there; only its fields can be unknown.
        }

        @Override
        public void collectInputs(Set<String> into) {
            // The fields that are read are the inputs.
        }
    }

    /**
     * A field or an allowed method of a fact.
     *
     * @param reader calls the method
     */
    record Member(Operand owner, Method method, List<Operand> arguments, FieldReader reader) implements Operand {

        private static final Object[] NONE = {};

        Member(Operand owner, Method method, List<Operand> arguments) {
            this(owner, method, arguments, FieldReader.of(method));
        }

        @Override
        public @Nullable Object value(@Nullable Object[] slots) {
            Object target = owner instanceof Fact fact ? slots[fact.slot()] : owner.value(slots);
            if (target == null) {
                return null;
            }
            Object[] values = arguments.isEmpty() ? NONE : values(slots);
            if (values == null) {
                return null;
            }
            return reader.readAll(target, values);
        }

        /** The arguments; null when one of them is unknown. */
        private Object @Nullable [] values(@Nullable Object[] slots) {
            Object[] values = new Object[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                Object value = arguments.get(i).value(slots);
                if (value == null) {
                    return null;
                }
                values[i] = value;
            }
            return values;
        }

        @Override
        public Operand at(IntUnaryOperator places) {
            List<Operand> moved =
                    arguments.stream().map(argument -> argument.at(places)).toList();
            return new Member(owner.at(places), method, moved, reader);
        }

        @Override
        public Class<?> type() {
            return method.getReturnType();
        }

        @Override
        public void collectSlots(Set<Integer> into) {
            owner.collectSlots(into);
            arguments.forEach(argument -> argument.collectSlots(into));
        }

        @Override
        public void collectUnknown(@Nullable Object[] slots, Set<String> into) {
            int before = into.size();
            owner.collectUnknown(slots, into);
            arguments.forEach(argument -> argument.collectUnknown(slots, into));
            if (into.size() == before && value(slots) == null) {
                into.add(reader.name());
            }
        }

        @Override
        public void collectInputs(Set<String> into) {
            owner.collectInputs(into);
            arguments.forEach(argument -> argument.collectInputs(into));
            into.add(reader.name());
        }
    }
}
