package health.fascia.rulebook;

import health.fascia.rulebook.GatedRule.Clause;
import health.fascia.rulebook.GatedRule.Quantifier;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pattern of a rule that is asked, its conditions apart: those that look at its fact alone, and those that join. */
final class AskedPattern {

    private final GatedRule.Pattern pattern;
    private final int kind;
    private final Clause[] clauses;

    /** Of each clause; -1 where it joins. */
    private final int[] guards;

    AskedPattern(GatedRule.Pattern pattern, int kind, Guards numbered) {
        this.pattern = pattern;
        this.kind = kind;
        List<Clause> conditions = pattern.conditions();
        this.clauses = conditions.toArray(Clause[]::new);
        this.guards = conditions.stream()
                .mapToInt(clause -> numbered.enter(kind, pattern.slot(), clause))
                .toArray();
    }

    int kind() {
        return kind;
    }

    int slot() {
        return pattern.slot();
    }

    boolean not() {
        return pattern.quantifier() == Quantifier.NOT;
    }

    /** Adds the conditions of which each needs a fact that does not fail it. */
    void collectGuards(Set<Integer> into) {
        for (int guard : guards) {
            if (guard >= 0) {
                into.add(guard);
            }
        }
    }

    /**
     * Tests the fact in the slot.
     *
     * @param only whether it is the only one of its kind, so that what was answered before holds for it
     */
    Truth test(@Nullable Object[] slots, boolean only, CaseFacts facts) {
        Truth truth = Truth.TRUE;
        for (int i = 0; i < clauses.length && truth != Truth.FALSE; i++) {
            if (only && guards[i] >= 0) {
                truth = truth.and(facts.guard(guards[i]));
            } else {
                facts.effort().take(clauses[i].weight());
                truth = truth.and(clauses[i].condition().test(slots));
            }
        }
        return truth;
    }

    /** Whether any fact of the case holds. */
    Truth any(@Nullable Object[] slots, CaseFacts facts) {
        Object[] candidates = facts.of(kind);
        int count = facts.count(kind);
        Truth truth = Truth.FALSE;
        for (int i = 0; i < count && truth != Truth.TRUE; i++) {
            facts.effort().take(1);
            slots[slot()] = candidates[i];
            truth = truth.or(test(slots, count == 1, facts));
        }
        slots[slot()] = null;
        return truth;
    }

    /** Adds the fields that keep the pattern from being certain, if it is not. */
    void collectUnknown(@Nullable Object[] slots, CaseFacts facts, Set<String> into) {
        if (pattern.quantifier() == Quantifier.ONE) {
            pattern.collectUnknown(slots, into);
            return;
        }
        int count = any(slots, facts) == Truth.UNKNOWN ? facts.count(kind) : 0;
        for (int i = 0; i < count; i++) {
            slots[slot()] = facts.of(kind)[i];
            if (pattern.test(slots) == Truth.UNKNOWN) {
                pattern.collectUnknown(slots, into);
            }
        }
        slots[slot()] = null;
    }
}
