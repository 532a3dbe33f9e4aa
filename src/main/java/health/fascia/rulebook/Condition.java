package health.fascia.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A condition of a rule, evaluated in three-valued truth. */
sealed interface Condition {

    Truth test(@Nullable Object[] slots);

    /** The same condition, reading its facts in other slots. */
    Condition at(IntUnaryOperator places);

    /** The operands that the condition compares, at any depth. */
    List<Operand> operands();

    default void collectUnknown(@Nullable Object[] slots, Set<String> into) {
        operands().forEach(operand -> operand.collectUnknown(slots, into));
    }

    /** How two values are compared. */
    enum Comparator {
        EQUAL,
        UNEQUAL,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST;

        boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case UNEQUAL -> comparison != 0;
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case MORE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
            };
        }
    }

    /** Two values are compared; unknown when either is. */
    record Comparison(Operand left, Comparator how, Operand right) implements Condition {

        @Override
        public Truth test(@Nullable Object[] slots) {
            Object one = left.value(slots);
            Object other = right.value(slots);
            if (one == null || other == null) {
                return Truth.UNKNOWN;
            }
            return Truth.of(how.holds(compare(one, other)));
        }

        @Override
        public Condition at(IntUnaryOperator places) {
            return new Comparison(left.at(places), how, right.at(places));
        }

        @Override
        public List<Operand> operands() {
            return List.of(left, right);
        }
    }

    /** A value is asked for being known; the only question with a definite answer about the unknown. */
    record Known(Operand operand, boolean wanted) implements Condition {

        @Override
        public Truth test(@Nullable Object[] slots) {
            return Truth.of((operand.value(slots) != null) == wanted);
        }

        @Override
        public Condition at(IntUnaryOperator places) {
            return new Known(operand.at(places), wanted);
        }

        @Override
        public List<Operand> operands() {
            return List.of(operand);
        }

        @Override
        public void collectUnknown(@Nullable Object[] slots, Set<String> into) {
            // The answer is definite, so that nothing is missing.
        }
    }

    /** A value is one of several. */
    record OneOf(Operand operand, List<Operand> choices, boolean wanted) implements Condition {

        @Override
        public Truth test(@Nullable Object[] slots) {
            Object value = operand.value(slots);
            if (value == null) {
                return Truth.UNKNOWN;
            }
            Truth found = Truth.FALSE;
            for (Operand choice : choices) {
                Object other = choice.value(slots);
                found = found.or(other == null ? Truth.UNKNOWN : Truth.of(compare(value, other) == 0));
            }
            return wanted ? found : found.negated();
        }

        @Override
        public Condition at(IntUnaryOperator places) {
            return new OneOf(
                    operand.at(places),
                    choices.stream().map(choice -> choice.at(places)).toList(),
                    wanted);
        }

        @Override
        public List<Operand> operands() {
            return Stream.concat(Stream.of(operand), choices.stream()).toList();
        }
    }

    /** A yes-or-no value. */
    record Flag(Operand operand) implements Condition {

        @Override
        public Truth test(@Nullable Object[] slots) {
            Object value = operand.value(slots);
            return value == null ? Truth.UNKNOWN : Truth.of((Boolean) value);
        }

        @Override
        public Condition at(IntUnaryOperator places) {
            return new Flag(operand.at(places));
        }

        @Override
        public List<Operand> operands() {
            return List.of(operand);
        }
    }

    /** Both conditions. */
    record Both(Condition one, Condition other) implements Condition {

        @Override
        public Truth test(@Nullable Object[] slots) {
            Truth first = one.test(slots);
            return first == Truth.FALSE ? first : first.and(other.test(slots));
        }

        @Override
        public Condition at(IntUnaryOperator places) {
            return new Both(one.at(places), other.at(places));
        }

        @Override
        public List<Operand> operands() {
            return Stream.concat(one.operands().stream(), other.operands().stream())
                    .toList();
        }

        @Override
        public void collectUnknown(@Nullable Object[] slots, Set<String> into) {
            collectOf(one, slots, into);
            collectOf(other, slots, into);
        }
    }

    /** Either condition. */
    record Either(Condition one, Condition other) implements Condition {

        @Override
        public Truth test(@Nullable Object[] slots) {
            Truth first = one.test(slots);
            return first == Truth.TRUE ? first : first.or(other.test(slots));
        }

        @Override
        public Condition at(IntUnaryOperator places) {
            return new Either(one.at(places), other.at(places));
        }

        @Override
        public List<Operand> operands() {
            return Stream.concat(one.operands().stream(), other.operands().stream())
                    .toList();
        }

        @Override
        public void collectUnknown(@Nullable Object[] slots, Set<String> into) {
            collectOf(one, slots, into);
            collectOf(other, slots, into);
        }
    }

    /** The opposite of a condition. */
    record Negated(Condition condition) implements Condition {

        @Override
        public Truth test(@Nullable Object[] slots) {
            return condition.test(slots).negated();
        }

        @Override
        public Condition at(IntUnaryOperator places) {
            return new Negated(condition.at(places));
        }

        @Override
        public List<Operand> operands() {
            return condition.operands();
        }

        @Override
        public void collectUnknown(@Nullable Object[] slots, Set<String> into) {
            condition.collectUnknown(slots, into);
        }
    }

    /** A side with a definite answer misses nothing, whatever else in it is unknown. */
    private static void collectOf(Condition side, @Nullable Object[] slots, Set<String> into) {
        if (side.test(slots) == Truth.UNKNOWN) {
            side.collectUnknown(slots, into);
        }
    }

    private static int compare(Object one, Object other) {
        if (one instanceof Enum<?> || one instanceof String || one instanceof Boolean) {
            return one.equals(other) ? 0 : 1;
        }
        if (one instanceof Integer first && other instanceof Integer second) {
            return first.compareTo(second);
        }
        if (one instanceof Number first && other instanceof Number second) {
            return decimal(first).compareTo(decimal(second));
        }
        return ((LocalDate) one).compareTo((LocalDate) other);
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal exact ? exact : BigDecimal.valueOf(number.longValue());
    }
}
