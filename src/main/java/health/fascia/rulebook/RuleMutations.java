package health.fascia.rulebook;

import health.fascia.rulebook.GatedRule.Clause;
import health.fascia.rulebook.GatedRule.Pattern;
import health.fascia.rulebook.GatedRule.Quantifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The small mistakes in a rule: a limit included or not, a number one more or less, a condition dropped or turned around,
 * the whole rule deleted. What the rule says is left alone.
 */
final class RuleMutations {

    /** A rule with one mistake; null where it is deleted. */
    record Mutation(@Nullable GatedRule rule, String change) {}

    private static final Condition NEVER =
            new Condition.Flag(new Operand.Literal(Boolean.FALSE, Boolean.class));

    private final GatedRule rule;
    private final List<Mutation> mutations = new ArrayList<>();

    private RuleMutations(GatedRule rule) {
        this.rule = rule;
    }

    static List<Mutation> of(GatedRule rule) {
        RuleMutations mutations = new RuleMutations(rule);
        mutations.mutations.add(new Mutation(null, "the rule is deleted"));
        for (Pattern pattern : rule.patterns()) {
            mutations.addPattern(pattern);
        }
        return mutations.mutations;
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
            addClause(pattern, i);
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
                rule.source(),
                rule.verified(),
                rule.file(),
                rule.line(),
                rule.stages(),
                List.copyOf(patterns),
                rule.conclusion());
        mutations.add(new Mutation(changed, change));
    }

    private static String named(Pattern pattern) {
        return pattern.type().getSimpleName() + "( "
                + String.join(", ", pattern.conditions().stream().map(Clause::text).toList()) + " )";
    }
}
