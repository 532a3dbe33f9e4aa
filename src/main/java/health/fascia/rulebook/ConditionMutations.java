package health.fascia.rulebook;

import health.fascia.rulebook.Condition.Comparator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The small mistakes inside one condition: a limit included or not, a number one off, one side of "and" or "or" forgotten. */
final class ConditionMutations {

    /** The condition with one mistake, and how the mistake reads behind the condition's text. */
    record Variant(Condition condition, String change) {}

    private ConditionMutations() {}

    static List<Variant> of(Condition condition) {
        List<Variant> variants = new ArrayList<>();
        if (condition instanceof Condition.Comparison comparison) {
            limits(comparison, variants);
            numbers(comparison, variants);
        } else if (condition instanceof Condition.Both both) {
            sides(both.one(), both.other(), variants);
            wrap(both.one(), one -> new Condition.Both(one, both.other()), variants);
            wrap(both.other(), other -> new Condition.Both(both.one(), other), variants);
        } else if (condition instanceof Condition.Either either) {
            sides(either.one(), either.other(), variants);
            wrap(either.one(), one -> new Condition.Either(one, either.other()), variants);
            wrap(either.other(), other -> new Condition.Either(either.one(), other), variants);
        } else if (condition instanceof Condition.Negated negated) {
            wrap(negated.condition(), Condition.Negated::new, variants);
        }
        return variants;
    }

    private static void sides(Condition one, Condition other, List<Variant> variants) {
        variants.add(new Variant(one, "loses its second part"));
        variants.add(new Variant(other, "loses its first part"));
    }

    private static void wrap(Condition part, UnaryOperator<Condition> whole, List<Variant> variants) {
        of(part).forEach(variant -> variants.add(new Variant(whole.apply(variant.condition()), variant.change())));
    }

    private static void limits(Condition.Comparison comparison, List<Variant> variants) {
        other(comparison.how())
                .ifPresent(how -> variants.add(new Variant(
                        new Condition.Comparison(comparison.left(), how, comparison.right()),
                        "reads " + sign(how) + " for " + sign(comparison.how()))));
    }

    private static Optional<Comparator> other(Comparator how) {
        return switch (how) {
            case LESS -> Optional.of(Comparator.AT_MOST);
            case AT_MOST -> Optional.of(Comparator.LESS);
            case MORE -> Optional.of(Comparator.AT_LEAST);
            case AT_LEAST -> Optional.of(Comparator.MORE);
            case EQUAL, UNEQUAL -> Optional.empty();
        };
    }

    private static String sign(Comparator how) {
        return switch (how) {
            case EQUAL -> "==";
            case UNEQUAL -> "!=";
            case LESS -> "<";
            case AT_MOST -> "<=";
            case MORE -> ">";
            case AT_LEAST -> ">=";
        };
    }

    private static void numbers(Condition.Comparison comparison, List<Variant> variants) {
        for (BigDecimal step : List.of(BigDecimal.ONE, BigDecimal.ONE.negate())) {
            shifted(comparison.right(), step)
                    .ifPresent(right -> variants.add(new Variant(
                            new Condition.Comparison(comparison.left(), comparison.how(), right),
                            "reads " + right.constant())));
            shifted(comparison.left(), step)
                    .ifPresent(left -> variants.add(new Variant(
                            new Condition.Comparison(left, comparison.how(), comparison.right()),
                            "reads " + left.constant())));
        }
    }

    private static Optional<Operand.Literal> shifted(Operand operand, BigDecimal step) {
        return operand instanceof Operand.Literal literal && literal.constant() instanceof BigDecimal number
                ? Optional.of(new Operand.Literal(number.add(step), BigDecimal.class))
                : Optional.empty();
    }
}
