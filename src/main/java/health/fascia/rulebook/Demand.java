package health.fascia.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule demands of one value, taken apart so that two demands can be held against each other.
 *
 * @param of the value
 * @param other what it is compared with when that is no literal; null when it is one
 * @param signs how the value may stand to what it is compared with
 * @param values the literals; several only where it may be, or may not be, one of a list
 * @param known whether the value must be known, which every comparison asks too
 */
record Demand(Operand of, @Nullable Operand other, Set<Sign> signs, List<Object> values, boolean known) {

    /** How one value stands to another. */
    enum Sign {
        BELOW,
        SAME,
        ABOVE
    }

    /** What a condition demands; nothing where it is no plain comparison. */
    static Optional<Demand> of(Condition condition) {
        if (condition instanceof Condition.Negated negated) {
            return of(negated.condition()).flatMap(Demand::opposite);
        }
        if (condition instanceof Condition.Flag flag) {
            return Optional.of(literal(flag.operand(), EnumSet.of(Sign.SAME), List.of(true)));
        }
        if (condition instanceof Condition.Known asked) {
            return Optional.of(new Demand(asked.operand(), null, EnumSet.allOf(Sign.class), List.of(), asked.wanted()));
        }
        if (condition instanceof Condition.OneOf list) {
            return oneOf(list);
        }
        return condition instanceof Condition.Comparison comparison
                ? Optional.of(compared(comparison))
                : Optional.empty();
    }

    private static Optional<Demand> oneOf(Condition.OneOf list) {
        List<Object> values = new ArrayList<>();
        for (Operand choice : list.choices()) {
            if (!(choice instanceof Operand.Literal literal) || literal.constant() == null) {
                return Optional.empty();
            }
            values.add(plain(literal.constant()));
        }
        Set<Sign> signs = EnumSet.of(Sign.SAME);
        return Optional.of(
                literal(list.operand(), list.wanted() ? signs : EnumSet.complementOf(EnumSet.of(Sign.SAME)), values));
    }

    private static Demand compared(Condition.Comparison comparison) {
        Set<Sign> signs = signs(comparison.how());
        if (comparison.right() instanceof Operand.Literal literal && literal.constant() != null) {
            return literal(comparison.left(), signs, List.of(plain(literal.constant())));
        }
        if (comparison.left() instanceof Operand.Literal literal && literal.constant() != null) {
            return literal(comparison.right(), turned(signs), List.of(plain(literal.constant())));
        }
        return new Demand(comparison.left(), comparison.right(), signs, List.of(), true);
    }

    private static Demand literal(Operand of, Set<Sign> signs, List<Object> values) {
        return new Demand(of, null, signs, List.copyOf(values), true);
    }

    private static Set<Sign> signs(Condition.Comparator how) {
        return switch (how) {
            case EQUAL -> EnumSet.of(Sign.SAME);
            case UNEQUAL -> EnumSet.of(Sign.BELOW, Sign.ABOVE);
            case LESS -> EnumSet.of(Sign.BELOW);
            case AT_MOST -> EnumSet.of(Sign.BELOW, Sign.SAME);
            case MORE -> EnumSet.of(Sign.ABOVE);
            case AT_LEAST -> EnumSet.of(Sign.ABOVE, Sign.SAME);
        };
    }

    static Set<Sign> turned(Set<Sign> signs) {
        Set<Sign> turned = EnumSet.noneOf(Sign.class);
        signs.forEach(sign -> turned.add(Sign.values()[Sign.values().length - 1 - sign.ordinal()]));
        return turned;
    }

    private Optional<Demand> opposite() {
        if (asksOnlyWhetherKnown()) {
            return Optional.of(new Demand(of, null, signs, values, !known));
        }
        Set<Sign> others = EnumSet.allOf(Sign.class);
        others.removeAll(signs);
        return Optional.of(new Demand(of, other, others, values, true));
    }

    boolean asksOnlyWhetherKnown() {
        return other == null && values.isEmpty();
    }

    /** The only values that it allows; nothing when there are more than it names. */
    boolean namesItsValues() {
        return !values.isEmpty() && signs.equals(EnumSet.of(Sign.SAME));
    }

    /** Whether a value meets it; a value that cannot be compared does. */
    boolean allows(Object value) {
        if (!known) {
            return false;
        }
        if (values.isEmpty()) {
            return true;
        }
        boolean listed = values.contains(value);
        if (!(value instanceof BigDecimal number) || values.size() > 1) {
            return listed == signs.contains(Sign.SAME);
        }
        int comparison = number.compareTo((BigDecimal) values.get(0));
        return signs.contains(comparison < 0 ? Sign.BELOW : comparison == 0 ? Sign.SAME : Sign.ABOVE);
    }

    /** Whether no value can meet both demands. */
    boolean excludes(Demand that) {
        if (!of.equals(that.of)) {
            return other != null
                    && that.other != null
                    && of.equals(that.other)
                    && other.equals(that.of)
                    && disjoint(signs, turned(that.signs));
        }
        if (known != that.known) {
            return true;
        }
        if (other != null || that.other != null) {
            return Objects.equals(other, that.other) && disjoint(signs, that.signs);
        }
        if (namesItsValues()) {
            return values.stream().noneMatch(that::allows);
        }
        return that.namesItsValues() ? that.values.stream().noneMatch(this::allows) : outOfReach(that);
    }

    /** Whether one is a lower end above the upper end that the other is. */
    private boolean outOfReach(Demand that) {
        if (values.size() != 1
                || that.values.size() != 1
                || !(values.get(0) instanceof BigDecimal one)
                || !(that.values.get(0) instanceof BigDecimal two)) {
            return false;
        }
        int comparison = one.compareTo(two);
        return comparison == 0
                ? disjoint(signs, that.signs)
                : comparison > 0
                        ? !signs.contains(Sign.BELOW) && !that.signs.contains(Sign.ABOVE)
                        : !signs.contains(Sign.ABOVE) && !that.signs.contains(Sign.BELOW);
    }

    private static boolean disjoint(Set<Sign> one, Set<Sign> two) {
        return one.stream().noneMatch(two::contains);
    }

    private static Object plain(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    /** The demand as people say it, such as "severity is MILD". */
    String words() {
        String name = name(of);
        if (asksOnlyWhetherKnown()) {
            return name + (known ? " is known" : " is unknown");
        }
        String right = other == null
                ? String.join(" or ", values.stream().map(Demand::said).toList())
                : name(other);
        return name + " is " + sign() + right;
    }

    private String sign() {
        if (signs.size() == 2) {
            return signs.contains(Sign.SAME) ? (signs.contains(Sign.BELOW) ? "at most " : "at least ") : "not ";
        }
        return signs.contains(Sign.SAME) ? "" : signs.contains(Sign.BELOW) ? "below " : "above ";
    }

    private static String said(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String name(Operand operand) {
        if (operand instanceof Operand.Member member) {
            return member.method().getName();
        }
        return operand.type().getSimpleName();
    }
}
