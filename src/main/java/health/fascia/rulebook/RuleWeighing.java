package health.fascia.rulebook;

import health.fascia.rulebook.GatedRule.Pattern;
import health.fascia.rulebook.GatedRule.Quantifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Weighs how true a rule is for one combination of facts that may hold, and what keeps it from being certain. */
final class RuleWeighing {

    private RuleWeighing() {}

    /**
     * How true a rule is.
     *
     * @param truth true, or unknown
     * @param unknown the fields that would have to be known
     */
    record Weight(Truth truth, Set<String> unknown) {}

    static Weight weigh(GatedRule rule, @Nullable Object[] slots, List<Object> facts) {
        Truth truth = Truth.TRUE;
        Set<String> unknown = new TreeSet<>();
        for (Pattern pattern : rule.patterns()) {
            Truth here = pattern.quantifier() == Quantifier.ONE ? pattern.test(slots) : any(pattern, slots, facts);
            if (pattern.quantifier() == Quantifier.NOT) {
                here = here.negated();
            }
            if (here == Truth.UNKNOWN) {
                collect(pattern, slots, facts, unknown);
            }
            truth = truth.and(here);
        }
        return new Weight(truth, unknown);
    }

    private static Truth any(Pattern pattern, @Nullable Object[] slots, List<Object> facts) {
        Truth truth = Truth.FALSE;
        for (Object fact : facts) {
            if (pattern.type().isInstance(fact)) {
                slots[pattern.slot()] = fact;
                truth = truth.or(pattern.test(slots));
            }
        }
        return truth;
    }

    private static void collect(Pattern pattern, @Nullable Object[] slots, List<Object> facts, Set<String> unknown) {
        if (pattern.quantifier() == Quantifier.ONE) {
            pattern.collectUnknown(slots, unknown);
            return;
        }
        for (Object fact : facts) {
            if (pattern.type().isInstance(fact)) {
                slots[pattern.slot()] = fact;
                if (pattern.test(slots) == Truth.UNKNOWN) {
                    pattern.collectUnknown(slots, unknown);
                }
            }
        }
    }
}
