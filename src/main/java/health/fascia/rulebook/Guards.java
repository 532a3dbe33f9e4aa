package health.fascia.rulebook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The different conditions of a stage, numbered from 0, each reading the facts of a kind at the place of that kind. Many
 * rules ask the same, such as whether a credential is of the state of the visit, and a case has to answer only once.
 */
final class Guards {

    /** Stands for a condition that compares two facts of a kind, so that the kind does not say which is meant. */
    static final int NONE = -1;

    /**
     * A condition.
     *
     * @param kinds those that it reads
     */
    private record Guard(AskedCondition condition, int weight, int[] kinds) {

        boolean joins() {
            return kinds.length > 1;
        }
    }

    private final Map<Condition, Integer> numbers = new HashMap<>();
    private Guard[] guards = {};

    /**
     * The number of a condition.
     *
     * @param kinds the kind of the fact in each slot
     */
    int enter(GatedRule.Clause clause, int[] kinds) {
        Set<Integer> slots = new TreeSet<>();
        clause.condition().operands().forEach(operand -> operand.collectSlots(slots));
        Set<Integer> read = new TreeSet<>();
        slots.forEach(slot -> read.add(kinds[slot]));
        if (read.isEmpty() || read.size() != slots.size()) {
            return NONE;
        }
        return numbers.computeIfAbsent(clause.condition().at(slot -> kinds[slot]), fresh -> {
            int[] its = read.stream().mapToInt(Integer::intValue).toArray();
            guards = Arrays.copyOf(guards, guards.length + 1);
            guards[guards.length - 1] = new Guard(AskedCondition.of(fresh), clause.weight(), its);
            return guards.length - 1;
        });
    }

    int count() {
        return guards.length;
    }

    /** Whether every fact that a condition reads is the only one of its kind, so that its answer holds for every rule. */
    boolean settled(int number, CaseFacts facts) {
        return settled(guards[number], facts);
    }

    private static boolean settled(Guard guard, CaseFacts facts) {
        for (int kind : guard.kinds()) {
            if (facts.count(kind) != 1) {
                return false;
            }
        }
        return true;
    }

    /** The best that any fact of the case answers; unknown where several facts could be joined. */
    Truth ask(int number, CaseFacts facts) {
        Guard guard = guards[number];
        if (guard.joins() && !settled(guard, facts)) {
            return Truth.UNKNOWN;
        }
        int kind = guard.kinds()[0];
        int count = guard.joins() ? 1 : facts.count(kind);
        Truth truth = Truth.FALSE;
        for (int i = 0; i < count && truth != Truth.TRUE; i++) {
            facts.effort().take(guard.weight());
            truth = truth.or(guard.condition().ask(facts.placed(kind, i)));
        }
        return truth;
    }
}
