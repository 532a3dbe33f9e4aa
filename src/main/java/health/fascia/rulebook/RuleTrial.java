package health.fascia.rulebook;

import health.fascia.rulebook.GatedRule.Pattern;
import health.fascia.rulebook.GatedRule.Quantifier;
import health.fascia.rulebook.RuleWeighing.Weight;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads one rule over the facts of a case without the rule network: the same matches, weighed in the same way. A rule that
 * is changed in memory is tried so, because building a network for each change would take minutes.
 */
final class RuleTrial {

    /** What a rule says of a case: its findings, and the fields that it would have to know. */
    record Said(GatedRule rule, Set<Finding> certain, Set<String> unknown) {

        boolean asks() {
            return certain.isEmpty() && !unknown.isEmpty() && rule.conclusion().weighty();
        }
    }

    private final GatedRule rule;
    private final List<Object> facts;
    private final ReasonBook reasons;
    private final List<Pattern> ones;
    private final @Nullable Object[] slots;
    private final Set<Finding> certain = new LinkedHashSet<>();
    private final Set<String> unknown = new TreeSet<>();

    private RuleTrial(GatedRule rule, List<Object> facts, ReasonBook reasons) {
        this.rule = rule;
        this.facts = facts;
        this.reasons = reasons;
        this.ones = rule.patterns().stream()
                .filter(pattern -> pattern.quantifier() == Quantifier.ONE)
                .toList();
        this.slots = new Object[rule.patterns().size()];
    }

    static Said read(GatedRule rule, List<Object> facts, ReasonBook reasons) {
        RuleTrial reading = new RuleTrial(rule, facts, reasons);
        reading.visit(0);
        return new Said(rule, reading.certain, reading.unknown);
    }

    private void visit(int position) {
        if (position == ones.size()) {
            settle();
            return;
        }
        Pattern pattern = ones.get(position);
        for (Object fact : facts) {
            if (pattern.type().isInstance(fact)) {
                slots[pattern.slot()] = fact;
                if (pattern.test(slots) != Truth.FALSE) {
                    visit(position + 1);
                }
            }
        }
        slots[pattern.slot()] = null;
    }

    private void settle() {
        Object[] match = slots.clone();
        Weight weight = RuleWeighing.weigh(rule, match, facts);
        if (weight.truth() == Truth.TRUE) {
            certain.add(reasons.finding(rule, match));
        } else if (weight.truth() == Truth.UNKNOWN) {
            unknown.addAll(weight.unknown());
        }
    }
}
