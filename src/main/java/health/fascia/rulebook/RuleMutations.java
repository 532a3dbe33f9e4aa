package health.fascia.rulebook;

import health.fascia.rulebook.GatedRule.Clause;
import health.fascia.rulebook.GatedRule.Pattern;
import health.fascia.rulebook.GatedRule.Quantifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The small mistakes in a rule: a limit included or not, a number one more or less, a condition dropped or turned around,
 * the whole rule deleted. What the rule says is left alone. Left out is what no case could tell: whatever hangs on a column
 * that is blank or NO in every row of its table, such as the day on which a compact begins that has not begun.
 */
final class RuleMutations {

    /** A rule with one mistake; null where it is deleted. */
    record Mutation(@Nullable GatedRule rule, String change) {}

    private static final Condition NEVER = new Condition.Flag(new Operand.Literal(Boolean.FALSE, Boolean.class));

    private final GatedRule rule;
    private final Set<String> blank;
    private final List<Mutation> mutations = new ArrayList<>();

    private RuleMutations(GatedRule rule, Set<String> blank) {
        this.rule = rule;
        this.blank = blank;
    }

    /** The mutations of a rule; {@code blank} names the columns, as {@code Type.column}, that no row fills. */
    static List<Mutation> of(GatedRule rule, Set<String> blank) {
        RuleMutations mutations = new RuleMutations(rule, blank);
        if (rule.patterns().stream()
                .anyMatch(pattern -> pattern.quantifier() != Quantifier.NOT && mutations.sleeps(pattern))) {
            return List.of();
        }
        mutations.mutations.add(new Mutation(null, "the rule is deleted"));
        for (Pattern pattern : rule.patterns()) {
            if (!mutations.sleeps(pattern)) {
                mutations.addPattern(pattern);
            }
        }
        return mutations.mutations;
    }

    /** Whether no fact can ever match, because a column must be filled that is blank everywhere, or YES where all say NO. */
    private boolean sleeps(Pattern pattern) {
        return pattern.conditions().stream().anyMatch(clause -> wantsBlank(clause.condition()));
    }

    private boolean wantsBlank(Condition condition) {
        if (condition instanceof Condition.Both both) {
            return wantsBlank(both.one()) || wantsBlank(both.other());
        }
        return readsBlank(condition)
                && (condition instanceof Condition.Flag
                        || condition instanceof Condition.Known known && known.wanted());
    }

    private boolean readsBlank(Condition condition) {
        Set<String> inputs = new TreeSet<>();
        condition.operands().forEach(operand -> operand.collectInputs(inputs));
        return !Collections.disjoint(inputs, blank);
    }

    private void addPattern(Pattern pattern) {
        if (pattern.quantifier() != Quantifier.ONE) {
            // "There is none that never holds" is always true, and keeps the places of the other facts.
            Pattern always =
                    new Pattern(Quantifier.NOT, pattern.type(), pattern.slot(), List.of(new Clause("false", NEVER)));
            String word = pattern.quantifier() == Quantifier.NOT ? "not " : "exists ";
            add(pattern, always, word + named(pattern) + " is dropped");
        }
        for (int i = 0; i < pattern.conditions().size(); i++) {
            if (!readsBlank(pattern.conditions().get(i).condition())) {
                addClause(pattern, i);
            }
        }
    }

    private void addClause(Pattern pattern, int index) {
        Clause clause = pattern.conditions().get(index);
        String where = " (" + pattern.type().getSimpleName() + ")";
        List<Clause> rest = new ArrayList<>(pattern.conditions());
        rest.remove(index);
        if (!rest.isEmpty() || pattern.quantifier() == Quantifier.ONE) {
            add(pattern, with(pattern, rest), "'" + clause.text() + "' is dropped" + where);
        }
        replace(pattern, index, new Condition.Negated(clause.condition()), "is turned around" + where);
        for (ConditionMutations.Variant variant : ConditionMutations.of(clause.condition())) {
            replace(pattern, index, variant.condition(), variant.change() + where);
        }
    }

    private void replace(Pattern pattern, int index, Condition condition, String change) {
        List<Clause> clauses = new ArrayList<>(pattern.conditions());
        String text = clauses.get(index).text();
        clauses.set(index, new Clause(text, condition));
        add(pattern, with(pattern, clauses), "'" + text + "' " + change);
    }

    private static Pattern with(Pattern pattern, List<Clause> clauses) {
        return new Pattern(pattern.quantifier(), pattern.type(), pattern.slot(), List.copyOf(clauses));
    }

    private void add(Pattern pattern, Pattern instead, String change) {
        List<Pattern> patterns = new ArrayList<>(rule.patterns());
        patterns.set(pattern.slot(), instead);
        GatedRule changed = new GatedRule(
                rule.id(),
                rule.name(),
                rule.origin(),
                rule.file(),
                rule.line(),
                rule.stages(),
                List.copyOf(patterns),
                rule.conclusion());
        mutations.add(new Mutation(changed, change));
    }

    private static String named(Pattern pattern) {
        return pattern.type().getSimpleName() + "( "
                + String.join(
                        ", ", pattern.conditions().stream().map(Clause::text).toList()) + " )";
    }
}
