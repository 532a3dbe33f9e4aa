package health.fascia.rulebook;

import health.fascia.rulebook.GatedRule.Clause;
import health.fascia.rulebook.GatedRule.Pattern;
import health.fascia.rulebook.GatedRule.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looks for the combination of facts that brings a rule nearest to firing, and says which conditions fail there. */
final class RuleTracer {

    private final GatedRule rule;
    private final List<Object> facts;
    private final UnaryOperator<String> fieldWords;
    private final @Nullable Object[] slots;
    private RuleTrace.Standing best = RuleTrace.Standing.SILENT;
    private @Nullable List<String> fewest;
    private boolean absent;

    private RuleTracer(GatedRule rule, List<Object> facts, UnaryOperator<String> fieldWords) {
        this.rule = rule;
        this.facts = facts;
        this.fieldWords = fieldWords;
        this.slots = new Object[rule.patterns().size()];
    }

    static RuleTrace trace(GatedRule rule, List<Object> facts, UnaryOperator<String> fieldWords) {
        RuleTracer tracer = new RuleTracer(rule, facts, fieldWords);
        Effort effort = Effort.begin();
        try {
            tracer.visit(0, new ArrayList<>(), Truth.TRUE);
        } catch (Effort.Exhausted e) {
            tracer.best = RuleTrace.Standing.UNKNOWN;
            tracer.fewest = List.of("there are too many combinations of facts to look at all");
        } finally {
            effort.end();
        }
        List<String> failed = tracer.fewest == null ? List.of() : tracer.fewest;
        return new RuleTrace(
                rule.id(),
                rule.name(),
                rule.source(),
                tracer.best,
                tracer.conditions() - failed.size(),
                tracer.absent,
                failed);
    }

    /** Every condition counts, and a fact that must be there or not be there counts as one. */
    private int conditions() {
        return rule.patterns().stream()
                .mapToInt(pattern -> pattern.quantifier() == Quantifier.ONE
                        ? pattern.conditions().size()
                        : 1)
                .sum();
    }

    private void visit(int position, List<String> failed, Truth truth) {
        if (position == rule.patterns().size()) {
            settle(failed, truth);
            return;
        }
        Pattern pattern = rule.patterns().get(position);
        if (pattern.quantifier() != Quantifier.ONE) {
            visitWhole(pattern, position, failed, truth);
            return;
        }
        visitEach(pattern, position, failed, truth);
    }

    private void visitEach(Pattern pattern, int position, List<String> failed, Truth truth) {
        boolean any = false;
        for (Object fact : facts) {
            if (pattern.type().isInstance(fact)) {
                any = true;
                Effort.spend(1);
                slots[pattern.slot()] = fact;
                List<String> here = new ArrayList<>(failed);
                visit(position + 1, here, truth.and(test(pattern, here)));
            }
        }
        slots[pattern.slot()] = null;
        if (!any) {
            absent = true;
            failed.add("there is no " + ConditionWords.spelled(pattern.type().getSimpleName()));
            settle(failed, Truth.FALSE);
        }
    }

    /** Tests every condition, so that all that fail are named. */
    private Truth test(Pattern pattern, List<String> failed) {
        Truth truth = Truth.TRUE;
        for (Clause clause : pattern.conditions()) {
            Truth one = clause.test(slots);
            truth = truth.and(one);
            if (one == Truth.FALSE) {
                failed.add(words().whyNot(clause.condition())
                        .orElse(ConditionWords.spelled(pattern.type().getSimpleName()) + ": " + clause.text()));
            }
        }
        return truth;
    }

    private void visitWhole(Pattern pattern, int position, List<String> failed, Truth truth) {
        Truth found = Truth.FALSE;
        String there = "";
        for (Object fact : facts) {
            if (pattern.type().isInstance(fact)) {
                slots[pattern.slot()] = fact;
                Truth one = pattern.test(slots);
                found = found.or(one);
                there = there.isEmpty() && one == Truth.TRUE ? words().found(pattern) : there;
            }
        }
        slots[pattern.slot()] = null;
        boolean not = pattern.quantifier() == Quantifier.NOT;
        Truth here = not ? found.negated() : found;
        List<String> now = new ArrayList<>(failed);
        if (here == Truth.FALSE) {
            now.add(not ? there : words().missing(pattern));
        }
        visit(position + 1, now, truth.and(here));
    }

    private ConditionWords words() {
        return new ConditionWords(fieldWords, slots);
    }

    private void settle(List<String> failed, Truth truth) {
        RuleTrace.Standing standing =
                switch (truth) {
                    case TRUE -> RuleTrace.Standing.FIRED;
                    case UNKNOWN -> RuleTrace.Standing.UNKNOWN;
                    case FALSE -> RuleTrace.Standing.SILENT;
                };
        boolean nearer = fewest == null || failed.size() < fewest.size();
        if (standing.compareTo(best) < 0 || standing == best && nearer) {
            best = standing;
            fewest = List.copyOf(failed);
        }
    }
}
