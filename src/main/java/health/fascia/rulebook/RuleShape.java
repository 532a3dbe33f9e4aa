package health.fascia.rulebook;

import health.fascia.rulebook.GatedRule.Clause;
import health.fascia.rulebook.GatedRule.Pattern;
import health.fascia.rulebook.GatedRule.Quantifier;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells whether one rule holds whenever another does, by their facts and conditions alone. */
final class RuleShape {

    private final GatedRule narrow;
    private final GatedRule wide;
    private final Map<Integer, Integer> slots = new HashMap<>();

    private RuleShape(GatedRule narrow, GatedRule wide) {
        this.narrow = narrow;
        this.wide = wide;
    }

    /** Whether every case for which the narrow rule holds is one for which the wide rule holds. */
    static boolean holdsWithin(GatedRule narrow, GatedRule wide) {
        return wide.stages().containsAll(narrow.stages()) && new RuleShape(narrow, wide).placed(0);
    }

    /** Gives every fact of the wide rule a place among those of the narrow one, trying all. */
    private boolean placed(int position) {
        if (position == wide.patterns().size()) {
            return true;
        }
        Pattern wanted = wide.patterns().get(position);
        for (Pattern pattern : narrow.patterns()) {
            boolean free = !slots.containsValue(pattern.slot());
            if (free && pattern.type() == wanted.type() && pattern.quantifier() == wanted.quantifier()) {
                slots.put(wanted.slot(), pattern.slot());
                if (implied(pattern, wanted) && placed(position + 1)) {
                    return true;
                }
                slots.remove(wanted.slot());
            }
        }
        return false;
    }

    /** A fact with more conditions is also one with fewer; with "not" it is the other way round. */
    private boolean implied(Pattern pattern, Pattern wanted) {
        Set<String> given = new HashSet<>();
        pattern.conditions().forEach(clause -> collect(clause.condition(), given, false));
        Set<String> asked = new HashSet<>();
        wanted.conditions().stream().map(Clause::condition).forEach(condition -> collect(condition, asked, true));
        return pattern.quantifier() == Quantifier.NOT ? asked.containsAll(given) : given.containsAll(asked);
    }

    private void collect(Condition condition, Set<String> into, boolean renamed) {
        if (condition instanceof Condition.Both both) {
            collect(both.one(), into, renamed);
            collect(both.other(), into, renamed);
        } else {
            into.add(text(condition, renamed));
        }
    }

    private String text(Condition condition, boolean renamed) {
        if (condition instanceof Condition.Comparison comparison) {
            return text(comparison.left(), renamed) + " " + comparison.how() + " " + text(comparison.right(), renamed);
        }
        if (condition instanceof Condition.Known known) {
            return "known " + known.wanted() + " " + text(known.operand(), renamed);
        }
        if (condition instanceof Condition.OneOf list) {
            List<String> choices = list.choices().stream()
                    .map(choice -> text(choice, renamed))
                    .sorted()
                    .toList();
            return text(list.operand(), renamed) + " in " + list.wanted() + choices;
        }
        if (condition instanceof Condition.Flag flag) {
            return "flag " + text(flag.operand(), renamed);
        }
        if (condition instanceof Condition.Negated negated) {
            return "! (" + text(negated.condition(), renamed) + ")";
        }
        if (condition instanceof Condition.Either either) {
            return "(" + text(either.one(), renamed) + ") || (" + text(either.other(), renamed) + ")";
        }
        Condition.Both both = (Condition.Both) condition;
        return "(" + text(both.one(), renamed) + ") && (" + text(both.other(), renamed) + ")";
    }

    private String text(Operand operand, boolean renamed) {
        if (operand instanceof Operand.Fact fact) {
            return "#" + (renamed ? slots.getOrDefault(fact.slot(), -1) : Integer.valueOf(fact.slot()));
        }
        if (operand instanceof Operand.Member member) {
            return text(member.owner(), renamed) + "." + member.method().getName()
                    + member.arguments().stream()
                            .map(argument -> text(argument, renamed))
                            .toList();
        }
        Object constant = ((Operand.Literal) operand).constant();
        return constant instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : operand.type().getSimpleName() + ":" + constant;
    }
}
