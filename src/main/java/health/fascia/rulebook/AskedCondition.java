package health.fascia.rulebook;

import health.fascia.rulebook.Condition.Comparator;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition prepared for being asked of many cases: what can be known of it beforehand, such as the kind of the values that
 * it compares, is not found out again each time. It answers what {@link Condition#test} answers, and a test holds the two
 * together.
 */
@FunctionalInterface
interface AskedCondition {

    Truth ask(@Nullable Object[] slots);

    /** Prepares a condition. */
    static AskedCondition of(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return of(comparison);
        }
        if (condition instanceof Condition.Known known) {
            Source source = Source.of(known.operand());
            return slots -> Truth.of((source.read(slots) != null) == known.wanted());
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return of(oneOf);
        }
        if (condition instanceof Condition.Flag flag) {
            Source source = Source.of(flag.operand());
            return slots -> {
                Object value = source.read(slots);
                return value == null ? Truth.UNKNOWN : Truth.of((Boolean) value);
            };
        }
        if (condition instanceof Condition.Negated negated) {
            AskedCondition opposite = of(negated.condition());
            return slots -> opposite.ask(slots).negated();
        }
        if (condition instanceof Condition.Both) {
            return all(condition);
        }
        // Either is the last sort that there is; whatever is added to the grammar is asked as it stands.
        return condition instanceof Condition.Either ? any(condition) : condition::test;
    }

    private static AskedCondition all(Condition condition) {
        AskedCondition[] all = parts(
                condition, one -> one instanceof Condition.Both both ? List.of(both.one(), both.other()) : List.of());
        return slots -> {
            Truth truth = Truth.TRUE;
            for (int i = 0; i < all.length && truth != Truth.FALSE; i++) {
                truth = truth.and(all[i].ask(slots));
            }
            return truth;
        };
    }

    private static AskedCondition any(Condition condition) {
        AskedCondition[] any = parts(
                condition,
                one -> one instanceof Condition.Either either ? List.of(either.one(), either.other()) : List.of());
        return slots -> {
            Truth truth = Truth.FALSE;
            for (int i = 0; i < any.length && truth != Truth.TRUE; i++) {
                truth = truth.or(any[i].ask(slots));
            }
            return truth;
        };
    }

    /** What a chain of "and" or of "or" joins, in the officer's order. */
    private static AskedCondition[] parts(Condition chain, Function<Condition, List<Condition>> sides) {
        List<Condition> both = sides.apply(chain);
        return both.isEmpty()
                ? new AskedCondition[] {of(chain)}
                : both.stream()
                        .flatMap(side -> Arrays.stream(parts(side, sides)))
                        .toArray(AskedCondition[]::new);
    }

    private static AskedCondition of(Condition.OneOf oneOf) {
        Source source = Source.of(oneOf.operand());
        Object[] choices = oneOf.choices().stream()
                .filter(Operand.Literal.class::isInstance)
                .map(choice -> ((Operand.Literal) choice).constant())
                .filter(Objects::nonNull)
                .toArray();
        if (!hasOnlyEquality(oneOf.operand().type())
                || choices.length < oneOf.choices().size()) {
            return oneOf::test;
        }
        return slots -> {
            Object value = source.read(slots);
            if (value == null) {
                return Truth.UNKNOWN;
            }
            for (Object choice : choices) {
                if (value.equals(choice)) {
                    return Truth.of(oneOf.wanted());
                }
            }
            return Truth.of(!oneOf.wanted());
        };
    }

    private static AskedCondition of(Condition.Comparison comparison) {
        Class<?> left = boxed(comparison.left().type());
        Class<?> right = boxed(comparison.right().type());
        Source one = Source.of(comparison.left());
        Source other = Source.of(comparison.right());
        Comparator how = comparison.how();
        if (hasOnlyEquality(left)) {
            return same(one, other, Truth.of(how.holds(0)));
        }
        Truth[] bySign = {Truth.of(how.holds(-1)), Truth.of(how.holds(0)), Truth.of(how.holds(1))};
        if (left == LocalDate.class) {
            return dates(one, other, bySign);
        }
        Long limit = whole(comparison.right());
        if (isWhole(left) && limit != null) {
            return limited(one, limit, bySign);
        }
        return isWhole(left) && isWhole(right) ? wholes(one, other, bySign) : comparison::test;
    }

    private static AskedCondition same(Source one, Source other, Truth same) {
        Truth different = same.negated();
        return slots -> {
            Object first = one.read(slots);
            Object second = other.read(slots);
            if (first == null || second == null) {
                return Truth.UNKNOWN;
            }
            return first.equals(second) ? same : different;
        };
    }

    private static AskedCondition dates(Source one, Source other, Truth[] bySign) {
        return slots -> {
            LocalDate first = (LocalDate) one.read(slots);
            LocalDate second = (LocalDate) other.read(slots);
            return first == null || second == null
                    ? Truth.UNKNOWN
                    : bySign[1 + Integer.signum(first.compareTo(second))];
        };
    }

    private static AskedCondition limited(Source source, long limit, Truth[] bySign) {
        return slots -> {
            Object value = source.read(slots);
            return value == null ? Truth.UNKNOWN : bySign[1 + Long.compare(whole(value), limit)];
        };
    }

    private static AskedCondition wholes(Source one, Source other, Truth[] bySign) {
        return slots -> {
            Object first = one.read(slots);
            Object second = other.read(slots);
            return first == null || second == null
                    ? Truth.UNKNOWN
                    : bySign[1 + Long.compare(whole(first), whole(second))];
        };
    }

    /** A whole number that the officer wrote. */
    private static @Nullable Long whole(Operand operand) {
        if (operand instanceof Operand.Literal literal && literal.constant() instanceof BigDecimal number) {
            long near = number.longValue();
            return BigDecimal.valueOf(near).compareTo(number) == 0 ? near : null;
        }
        return null;
    }

    private static long whole(Object number) {
        return number instanceof Integer small ? small : (Long) number;
    }

    private static boolean isWhole(Class<?> type) {
        return type == Integer.class || type == Long.class;
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static boolean hasOnlyEquality(Class<?> type) {
        return type == String.class || type == Boolean.class || type == boolean.class || type.isEnum();
    }
}
