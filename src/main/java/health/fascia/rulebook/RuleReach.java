package health.fascia.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that may speak where some facts are given and all others are open.
 *
 * @param rule the rule
 * @param settled its conditions that the facts fulfill, as the officer wrote them, without those that only leave one value
 *     out; empty where it speaks with any such fact
 */
public record RuleReach(RuleDescription rule, List<String> settled) {

    /**
     * A fact of which some fields are known.
     *
     * @param fact the fact
     * @param known what may be asked of it, as {@code Type.field}; empty when everything may
     */
    public record Given(Record fact, Set<String> known) {

        /** A fact that is known whole, such as a policy row. */
        public static Given whole(Record fact) {
            return new Given(fact, Set.of());
        }
    }

    /** Whether the facts leave the rule open; the clauses that they fulfill are added to the list. */
    static boolean reaches(GatedRule rule, List<Given> given, List<String> settled) {
        @Nullable Object[] slots = new Object[rule.patterns().size()];
        boolean asks = false;
        for (GatedRule.Pattern pattern : rule.patterns()) {
            for (Given each : given) {
                if (pattern.type() == each.fact().getClass()) {
                    slots[pattern.slot()] = each.fact();
                    asks = true;
                }
            }
        }
        for (GatedRule.Pattern pattern : rule.patterns()) {
            boolean ruledOut = pattern.quantifier() == GatedRule.Quantifier.NOT
                    ? forbids(pattern, given, slots)
                    : fails(pattern, given, slots, settled);
            if (ruledOut) {
                return false;
            }
        }
        return asks;
    }

    private static boolean fails(
            GatedRule.Pattern pattern, List<Given> given, @Nullable Object[] slots, List<String> settled) {
        for (GatedRule.Clause clause : pattern.conditions()) {
            Truth truth = truth(clause.condition(), given, slots);
            if (truth == Truth.FALSE) {
                return true;
            }
            if (truth == Truth.TRUE && !isExclusion(clause.condition())) {
                settled.add(clause.text());
            }
        }
        return false;
    }

    /** That something is not one certain value holds almost everywhere, and explains nothing. */
    private static boolean isExclusion(Condition condition) {
        return condition instanceof Condition.OneOf oneOf && !oneOf.wanted()
                || condition instanceof Condition.Comparison comparison
                        && comparison.how() == Condition.Comparator.UNEQUAL;
    }

    /** A fact that the rule must not find is given, and all that would make it the wrong one holds. */
    private static boolean forbids(GatedRule.Pattern pattern, List<Given> given, @Nullable Object[] slots) {
        return slots[pattern.slot()] != null
                && pattern.conditions().stream()
                        .allMatch(clause -> truth(clause.condition(), given, slots) == Truth.TRUE);
    }

    /** What is settled by the given facts alone; anything that reads more is unknown. */
    private static Truth truth(Condition condition, List<Given> given, @Nullable Object[] slots) {
        Set<Integer> read = new HashSet<>();
        Set<String> inputs = new HashSet<>();
        for (Operand operand : condition.operands()) {
            operand.collectSlots(read);
            operand.collectInputs(inputs);
        }
        boolean settled = !read.isEmpty()
                && read.stream().allMatch(slot -> slots[slot] != null)
                && inputs.stream().allMatch(input -> known(input, given));
        try {
            return settled ? condition.test(slots) : Truth.UNKNOWN;
        } catch (RuntimeException e) {
            // A fact that is known in part cannot answer everything.
            return Truth.UNKNOWN;
        }
    }

    private static boolean known(String input, List<Given> given) {
        return given.stream()
                .filter(each -> input.startsWith(each.fact().getClass().getSimpleName() + "."))
                .allMatch(each -> each.known().isEmpty() || each.known().contains(input));
    }
}
