package health.fascia.rulebook;

import health.fascia.rulebook.Condition.Both;
import health.fascia.rulebook.Condition.Comparator;
import health.fascia.rulebook.Condition.Comparison;
import health.fascia.rulebook.Condition.Either;
import health.fascia.rulebook.Condition.Flag;
import health.fascia.rulebook.Condition.Known;
import health.fascia.rulebook.Condition.Negated;
import health.fascia.rulebook.Condition.OneOf;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a condition does not hold for the facts of a case: what is there, and what is asked for. */
final class ConditionWords {

    private final UnaryOperator<String> fieldWords;
    private final @Nullable Object[] slots;

    /**
     * Speaks about the facts in the slots.
     *
     * @param fieldWords the words for a field such as {@code Order.date}
     */
    ConditionWords(UnaryOperator<String> fieldWords, @Nullable Object[] slots) {
        this.fieldWords = fieldWords;
        this.slots = slots;
    }

    /** Why the condition is false; empty where no single field of the facts decides it. */
    Optional<String> whyNot(Condition condition) {
        if (condition instanceof Comparison two) {
            return compared(two);
        }
        if (condition instanceof OneOf list) {
            return named(list.operand()).map(name -> name + " is " + value(list.operand()) + among(list));
        }
        if (condition instanceof Known known) {
            return named(known.operand()).map(name -> name + (known.wanted() ? " is not known" : " is stated"));
        }
        if (condition instanceof Flag flag) {
            return named(flag.operand()).map(name -> name + ": no");
        }
        if (condition instanceof Negated not && not.condition() instanceof Flag flag) {
            return named(flag.operand()).map(name -> name + ": yes");
        }
        if (condition instanceof Both both) {
            return whyNot(both.one().test(slots) == Truth.FALSE ? both.one() : both.other());
        }
        if (condition instanceof Either either) {
            return whyNot(either.one()).flatMap(one -> whyNot(either.other()).map(other -> one + ", and " + other));
        }
        return Optional.empty();
    }

    private String among(OneOf list) {
        String choices =
                list.choices().stream().map(this::value).collect(Collectors.joining(list.wanted() ? " or " : ", "));
        return (list.wanted() ? ", not " : ", which is one of ") + choices;
    }

    private Optional<String> compared(Comparison two) {
        String words = " is " + value(two.left()) + ", not " + asked(two.how()) + reference(two.right());
        return named(two.left()).or(() -> several(two.left())).map(name -> name + words);
    }

    private static String asked(Comparator how) {
        return switch (how) {
            case EQUAL -> "";
            case UNEQUAL -> "something else than ";
            case LESS -> "below ";
            case AT_MOST -> "at most ";
            case MORE -> "above ";
            case AT_LEAST -> "at least ";
        };
    }

    /** The value that is compared with, and what it is unless the officer wrote it into the rule. */
    private String reference(Operand operand) {
        return value(operand) + named(operand).map(name -> " (" + name + ")").orElse("");
    }

    /** What the operand is in the words of the sheet Inputs; empty where it is worked out from several fields. */
    private Optional<String> named(Operand operand) {
        Set<String> inputs = new TreeSet<>();
        operand.collectInputs(inputs);
        List<String> words = inputs.stream().map(fieldWords).distinct().toList();
        return words.size() == 1 ? Optional.of(words.get(0)) : Optional.empty();
    }

    /** What is worked out from several fields, such as the days between two of them. */
    private Optional<String> several(Operand operand) {
        Set<String> inputs = new TreeSet<>();
        operand.collectInputs(inputs);
        String words = inputs.stream()
                .map(fieldWords)
                .filter(word -> !word.contains("."))
                .collect(Collectors.joining(", "));
        return operand instanceof Operand.Member member && !words.isEmpty()
                ? Optional.of(spelled(member.method().getName()) + " (" + words + ")")
                : Optional.empty();
    }

    /** {@code daysAfter} is "days after". */
    private static String spelled(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private String value(Operand operand) {
        return ReasonText.words(operand.value(slots));
    }
}
