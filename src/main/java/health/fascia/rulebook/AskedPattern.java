package health.fascia.rulebook;

import health.fascia.rulebook.GatedRule.Clause;
import health.fascia.rulebook.GatedRule.Quantifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One pattern of a rule that is asked, its conditions numbered as {@link Guards} knows them. */
final class AskedPattern {

    private final GatedRule.Pattern pattern;
    private final int kind;
    private final Clause[] clauses;
    private final int[] guards;
    private final boolean guarded;

    /**
     * @param kinds the kind of the fact in each slot of the rule
     */
    AskedPattern(GatedRule.Pattern pattern, int[] kinds, Guards numbered) {
        this.pattern = pattern;
        this.kind = kinds[pattern.slot()];
        List<Clause> conditions = pattern.conditions();
        this.clauses = conditions.toArray(Clause[]::new);
        this.guards = conditions.stream()
                .mapToInt(clause -> numbered.enter(clause, kinds))
                .toArray();
        this.guarded = Arrays.stream(guards).noneMatch(guard -> guard == Guards.NONE);
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

    /** Adds the conditions of this sort of which each needs a fact that does not fail it. */
    void collectGuards(Predicate<Clause> sort, Set<Integer> into) {
        for (int i = 0; i < guards.length; i++) {
            if (guards[i] != Guards.NONE && sort.test(clauses[i])) {
                into.add(guards[i]);
            }
        }
    }

    /** Whether every condition has a number. */
    boolean guarded() {
        return guarded;
    }

    /** Tests the fact in the slot; what was answered before is not asked again. */
    Truth test(@Nullable Object[] slots, CaseFacts facts) {
        Truth truth = Truth.TRUE;
        for (int i = 0; i < clauses.length && truth != Truth.FALSE; i++) {
            truth = truth.and(test(i, slots, facts));
        }
        return truth;
    }

    private Truth test(int clause, @Nullable Object[] slots, CaseFacts facts) {
        if (guards[clause] != Guards.NONE && facts.settled(guards[clause])) {
            return facts.guard(guards[clause]);
        }
        facts.effort().take(clauses[clause].weight());
        return clauses[clause].condition().test(slots);
    }

    /** Whether any fact of the case holds. */
    Truth any(@Nullable Object[] slots, CaseFacts facts) {
        int count = facts.count(kind);
        if (count == 1 && guarded && facts.settled(guards)) {
            return all(facts);
        }
        Truth truth = Truth.FALSE;
        for (int i = 0; i < count && truth != Truth.TRUE; i++) {
            facts.effort().take(1);
            slots[slot()] = facts.fact(kind, i);
            truth = truth.or(test(slots, facts));
        }
        slots[slot()] = null;
        return truth;
    }

    /** All conditions of the only fact. */
    private Truth all(CaseFacts facts) {
        Truth truth = Truth.TRUE;
        for (int i = 0; i < guards.length && truth != Truth.FALSE; i++) {
            truth = truth.and(facts.guard(guards[i]));
        }
        return truth;
    }

    /** Adds the fields that keep the pattern from being certain, if it is not. */
    void collectUnknown(@Nullable Object[] slots, CaseFacts facts, Set<String> into) {
        if (pattern.quantifier() == Quantifier.ONE) {
            for (int i = 0; i < clauses.length; i++) {
                if (test(i, slots, facts) == Truth.UNKNOWN) {
                    clauses[i].condition().collectUnknown(slots, into);
                }
            }
            return;
        }
        int count = any(slots, facts) == Truth.UNKNOWN ? facts.count(kind) : 0;
        for (int i = 0; i < count; i++) {
            slots[slot()] = facts.fact(kind, i);
            if (pattern.test(slots) == Truth.UNKNOWN) {
                pattern.collectUnknown(slots, into);
            }
        }
        slots[slot()] = null;
    }
}
