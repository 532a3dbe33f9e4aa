package health.fascia.rulebook;

import health.fascia.rulebook.Condition.Both;
import health.fascia.rulebook.Condition.Comparator;
import health.fascia.rulebook.Condition.Comparison;
import health.fascia.rulebook.Condition.Either;
import health.fascia.rulebook.Condition.Flag;
import health.fascia.rulebook.Condition.Known;
import health.fascia.rulebook.Condition.Negated;
import health.fascia.rulebook.Condition.OneOf;
import health.fascia.rulebook.GatedRule.Clause;
import health.fascia.rulebook.GatedRule.Pattern;
import health.fascia.rulebook.Operand.Member;
import java.util.LinkedHashSet;
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
            return answer(flag.operand(), false);
        }
        if (condition instanceof Negated not && not.condition() instanceof Flag flag) {
            return answer(flag.operand(), true);
        }
        if (condition instanceof Both both) {
            return whyNot(both.one().test(slots) == Truth.FALSE ? both.one() : both.other());
        }
        if (condition instanceof Either either) {
            return whyNot(either.one()).flatMap(one -> whyNot(either.other()).map(other -> one + ", and " + other));
        }
        return Optional.empty();
    }

    /** That the fact in the slot of a pattern is there, with what it says where the pattern looks. */
    String found(Pattern pattern) {
        Set<String> said = new LinkedHashSet<>();
        for (Clause clause : pattern.conditions()) {
            if (clause.condition() instanceof Known) {
                // Only that something is stated counts, and what it is may be a number of a person.
                wanted(clause.condition()).ifPresent(said::add);
            } else {
                clause.condition().operands().forEach(operand -> collectSaid(operand, pattern.slot(), said));
            }
        }
        return "there is a " + spelled(pattern.type().getSimpleName())
                + (said.isEmpty() ? "" : ": " + String.join(", ", said));
    }

    private void collectSaid(Operand operand, int slot, Set<String> into) {
        if (operand instanceof Member member) {
            boolean own = member.owner() instanceof Operand.Fact fact && fact.slot() == slot;
            if (own && member.arguments().isEmpty()) {
                named(member).ifPresent(name -> into.add(name + " is " + value(member)));
            }
            collectSaid(member.owner(), slot, into);
            member.arguments().forEach(argument -> collectSaid(argument, slot, into));
        }
    }

    /** That no fact is as a pattern wants it. */
    String missing(Pattern pattern) {
        List<String> wanted = pattern.conditions().stream()
                .map(clause -> wanted(clause.condition()).orElse(clause.text()))
                .toList();
        return "there is no " + spelled(pattern.type().getSimpleName())
                + (wanted.isEmpty() ? "" : " of which " + String.join(" and ", wanted));
    }

    /** What a condition wants; empty where no single field is asked. */
    private Optional<String> wanted(Condition condition) {
        if (condition instanceof Comparison two) {
            if (two.right().value(slots) instanceof Boolean known) {
                return answer(two.left(), known == (two.how() == Comparator.EQUAL));
            }
            return named(two.left()).map(name -> name + " is " + asked(two.how()) + reference(two.right()));
        }
        if (condition instanceof OneOf list) {
            return named(list.operand()).map(name -> name + (list.wanted() ? " is " : " is none of ") + choices(list));
        }
        if (condition instanceof Known known) {
            return named(known.operand()).map(name -> name + (known.wanted() ? " is known" : " is not stated"));
        }
        if (condition instanceof Flag flag) {
            return answer(flag.operand(), true);
        }
        if (condition instanceof Negated not && not.condition() instanceof Flag flag) {
            return answer(flag.operand(), false);
        }
        if (condition instanceof Both both) {
            return wanted(both.one()).flatMap(one -> wanted(both.other()).map(other -> one + " and " + other));
        }
        return condition instanceof Either either
                ? wanted(either.one()).flatMap(one -> wanted(either.other()).map(other -> one + " or " + other))
                : Optional.empty();
    }

    private String choices(OneOf list) {
        return list.choices().stream().map(this::value).collect(Collectors.joining(list.wanted() ? " or " : ", "));
    }

    private String among(OneOf list) {
        return (list.wanted() ? ", not " : ", which is one of ") + choices(list);
    }

    private Optional<String> compared(Comparison two) {
        if (two.left().value(slots) instanceof Boolean known) {
            return answer(two.left(), known);
        }
        String words = " is " + value(two.left()) + ", not " + asked(two.how()) + reference(two.right());
        return named(two.left()).or(() -> several(two.left())).map(name -> name + words);
    }

    /** Some answers are worked out from a field that is none itself, as from the profession whether it is a dentist. */
    private Optional<String> answer(Operand operand, boolean yes) {
        String answer = ": " + (yes ? "yes" : "no");
        return named(operand)
                .map(name -> name.startsWith("whether ") || !(operand instanceof Member member)
                        ? name + answer
                        : spelled(member.method().getName()) + answer + ", by " + name);
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
        List<String> words = inputs(operand).stream().map(fieldWords).distinct().toList();
        return words.size() == 1 ? Optional.of(words.get(0)) : Optional.empty();
    }

    /** What is worked out from several fields, such as the days between two of them. */
    private Optional<String> several(Operand operand) {
        if (!(operand instanceof Member member)) {
            return Optional.empty();
        }
        String of = words(inputs(member));
        if (member.method().getName().equals("daysAfter")) {
            Set<String> earlier = inputs(member.arguments().get(0));
            Set<String> later = inputs(member);
            later.removeAll(earlier);
            return Optional.of("the number of days from " + words(earlier) + " to " + words(later));
        }
        return of.isEmpty()
                ? Optional.empty()
                : Optional.of(spelled(member.method().getName()) + " (" + of + ")");
    }

    private static Set<String> inputs(Operand operand) {
        Set<String> inputs = new TreeSet<>();
        operand.collectInputs(inputs);
        return inputs;
    }

    private String words(Set<String> inputs) {
        return inputs.stream()
                .map(fieldWords)
                .filter(word -> !word.contains("."))
                .collect(Collectors.joining(", "));
    }

    /** {@code daysAfter} is "days after". */
    static String spelled(String name) {
        return name.replaceAll("([A-Z])", " $1").strip().toLowerCase(Locale.ROOT);
    }

    private String value(Operand operand) {
        return ReasonText.words(operand.value(slots));
    }
}
