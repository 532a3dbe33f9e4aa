package health.fascia.rulebook;

import health.fascia.rulebook.GatedRule.Quantifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
    record Said(GatedRule rule, List<Object[]> matches, Set<String> unknown) {}

    private final GatedRule rule;
    private final int number;
    private final AskedPattern[] ones;
    private final AskedPattern[] wholes;

    /** The conditions that must not fail, but for those that the sieve answers. */
    private final int[] guards;

    /** Whether the guards and the sieve say all of the facts that make a match, where each is the only one of its kind. */
    private final boolean plain;

    private final boolean weighty;

    /** Whether it asks for "some" fact, of which the sieve and the guards tell the best answer only. */
    private final boolean some;

    AskedRule(GatedRule rule, int number, FactKinds kinds, Guards numbered) {
        this.rule = rule;
        this.number = number;
        int[] bySlot = rule.patterns().stream()
                .mapToInt(pattern -> kinds.kind(pattern.type()))
                .toArray();
        List<AskedPattern> one = new ArrayList<>();
        List<AskedPattern> whole = new ArrayList<>();
        Set<Integer> must = new LinkedHashSet<>();
        for (GatedRule.Pattern pattern : rule.patterns()) {
            AskedPattern asked = new AskedPattern(pattern, bySlot, numbered);
            (pattern.quantifier() == Quantifier.ONE ? one : whole).add(asked);
            if (pattern.quantifier() != Quantifier.NOT) {
                asked.collectGuards(clause -> !Sieve.answers(rule, pattern, clause), must);
            }
        }
        this.ones = one.toArray(AskedPattern[]::new);
        this.wholes = whole.toArray(AskedPattern[]::new);
        this.guards = must.stream().mapToInt(Integer::intValue).toArray();
        this.weighty = rule.conclusion().weighty();
        this.plain = one.stream().allMatch(AskedPattern::guarded);
        this.some = !whole.stream().allMatch(AskedPattern::not);
    }

    /** What the rule says of a case, when the sieve let it through; null when it is silent. */
    @Nullable
    Said ask(CaseFacts facts) {
        Truth truth = facts.unsure(number) ? Truth.UNKNOWN : Truth.TRUE;
        for (int guard : guards) {
            truth = truth.and(facts.guard(guard));
            if (truth == Truth.FALSE) {
                return null;
            }
        }
        @Nullable Object[] slots = new @Nullable Object[rule.patterns().size()];
        boolean single = plain && fill(slots, facts);
        if (single && truth == Truth.TRUE) {
            truth = wholes(slots, facts);
            if (truth == Truth.TRUE) {
                return new Said(rule, List.<Object[]>of(slots), Set.of());
            }
        }
        if (truth == Truth.FALSE || single && !some && !weighty) {
            return null;
        }
        Asked asked = new Asked(facts);
        visit(0, slots, Truth.TRUE, asked);
        return asked.said;
    }

    /** Whether the facts agree with what is asked of "some" and "none". */
    private Truth wholes(@Nullable Object[] slots, CaseFacts facts) {
        Truth truth = Truth.TRUE;
        for (int i = 0; i < wholes.length && truth != Truth.FALSE; i++) {
            Truth here = wholes[i].any(slots, facts);
            truth = truth.and(wholes[i].not() ? here.negated() : here);
        }
        return truth;
    }

    /** Puts the facts into their slots where each is the only one of its kind. */
    private boolean fill(@Nullable Object[] slots, CaseFacts facts) {
        for (AskedPattern pattern : ones) {
            if (facts.count(pattern.kind()) != 1) {
                return false;
            }
            slots[pattern.slot()] = facts.fact(pattern.kind(), 0);
        }
        return true;
    }

    /** A question to one case, and its answer. */
    private static final class Asked {
        private final CaseFacts facts;
        private @Nullable Said said;

        Asked(CaseFacts facts) {
            this.facts = facts;
        }
    }

    private void visit(int position, @Nullable Object[] slots, Truth truth, Asked asked) {
        if (position == ones.length) {
            settle(slots, truth, asked);
            return;
        }
        AskedPattern pattern = ones[position];
        int count = asked.facts.count(pattern.kind());
        for (int i = 0; i < count; i++) {
            asked.facts.effort().take(1);
            slots[pattern.slot()] = asked.facts.fact(pattern.kind(), i);
            Truth here = pattern.test(slots, asked.facts);
            if (here != Truth.FALSE) {
                visit(position + 1, slots, truth.and(here), asked);
            }
        }
        slots[pattern.slot()] = null;
    }

    private void settle(@Nullable Object[] slots, Truth before, Asked asked) {
        Truth truth = before.and(wholes(slots, asked.facts));
        if (truth == Truth.FALSE || truth == Truth.UNKNOWN && !weighty) {
            return;
        }
        Said answer = asked.said == null ? new Said(rule, new ArrayList<>(2), new TreeSet<>()) : asked.said;
        if (truth == Truth.TRUE) {
            answer.matches().add(slots.clone());
        } else {
            for (AskedPattern pattern : ones) {
                pattern.collectUnknown(slots, asked.facts, answer.unknown());
            }
            for (AskedPattern pattern : wholes) {
                pattern.collectUnknown(slots, asked.facts, answer.unknown());
            }
        }
        asked.said = answer;
    }
}
