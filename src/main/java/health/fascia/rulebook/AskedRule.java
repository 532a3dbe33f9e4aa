package health.fascia.rulebook;

import health.fascia.rulebook.GatedRule.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule laid out for being asked about many cases: which combinations of facts make it true, and which leave it open.
 * It holds nothing of a case. What it answers is what Drools' own joins with {@link RuleWeighing} answer; a test holds
 * the two together.
 */
final class AskedRule {

    /**
     * What a rule says of a case.
     *
     * @param matches the combinations that make it true, each by slot
     * @param unknown the fields that keep others from being certain
     */
    record Said(List<Object[]> matches, Set<String> unknown) {}

    private final GatedRule rule;
    private final AskedPattern[] ones;
    private final AskedPattern[] wholes;
    private final int[] guards;
    private final long needed;

    AskedRule(GatedRule rule, FactKinds kinds, Guards numbered) {
        this.rule = rule;
        List<AskedPattern> one = new ArrayList<>();
        List<AskedPattern> whole = new ArrayList<>();
        Set<Integer> must = new TreeSet<>();
        long bits = 0;
        for (GatedRule.Pattern pattern : rule.patterns()) {
            AskedPattern asked = new AskedPattern(pattern, kinds.kind(pattern.type()), numbered);
            (pattern.quantifier() == Quantifier.ONE ? one : whole).add(asked);
            if (pattern.quantifier() != Quantifier.NOT) {
                bits |= FactKinds.bit(asked.kind());
                asked.collectGuards(must);
            }
        }
        this.ones = one.toArray(AskedPattern[]::new);
        this.wholes = whole.toArray(AskedPattern[]::new);
        this.guards = must.stream().mapToInt(Integer::intValue).toArray();
        this.needed = bits;
    }

    GatedRule rule() {
        return rule;
    }

    /** What the rule says of a case; null when it is silent. */
    @Nullable
    Said ask(CaseFacts facts) {
        if ((needed & ~facts.present()) != 0) {
            return null;
        }
        for (int guard : guards) {
            if (facts.guard(guard) == Truth.FALSE) {
                return null;
            }
        }
        return visit(0, new @Nullable Object[rule.patterns().size()], Truth.TRUE, new Asked(facts)).said;
    }

    /** A question to one case, and its answer. */
    private static final class Asked {
        private final CaseFacts facts;
        private @Nullable Said said;

        Asked(CaseFacts facts) {
            this.facts = facts;
        }
    }

    private Asked visit(int position, @Nullable Object[] slots, Truth truth, Asked asked) {
        if (position == ones.length) {
            settle(slots, truth, asked);
            return asked;
        }
        AskedPattern pattern = ones[position];
        Object[] candidates = asked.facts.of(pattern.kind());
        int count = asked.facts.count(pattern.kind());
        for (int i = 0; i < count; i++) {
            asked.facts.effort().take(1);
            slots[pattern.slot()] = candidates[i];
            Truth here = pattern.test(slots, count == 1, asked.facts);
            if (here != Truth.FALSE) {
                visit(position + 1, slots, truth.and(here), asked);
            }
        }
        slots[pattern.slot()] = null;
        return asked;
    }

    private void settle(@Nullable Object[] slots, Truth ones, Asked asked) {
        Truth truth = ones;
        for (AskedPattern pattern : wholes) {
            Truth here = pattern.any(slots, asked.facts);
            here = pattern.not() ? here.negated() : here;
            if (here == Truth.FALSE) {
                return;
            }
            truth = truth.and(here);
        }
        Said answer = asked.said == null ? new Said(new ArrayList<>(2), new TreeSet<>()) : asked.said;
        if (truth == Truth.TRUE) {
            answer.matches().add(slots.clone());
        } else {
            for (AskedPattern pattern : patterns()) {
                pattern.collectUnknown(slots, asked.facts, answer.unknown());
            }
        }
        asked.said = answer;
    }

    private List<AskedPattern> patterns() {
        List<AskedPattern> all = new ArrayList<>(List.of(ones));
        all.addAll(List.of(wholes));
        return all;
    }
}
