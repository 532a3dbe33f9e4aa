package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The different conditions of a stage that look at one fact alone, numbered from 0. Many rules ask the same, such as the
 * line of business, and a case has to answer only once.
 */
final class Guards {

    private record Guard(int kind, Condition condition, int weight) {}

    private final Map<Guard, Integer> numbers = new HashMap<>();
    private final List<Guard> guards = new ArrayList<>();

    /** The number of a clause of the pattern with this slot; -1 when it looks at other facts too. */
    int enter(int kind, int slot, GatedRule.Clause clause) {
        Set<Integer> slots = new TreeSet<>();
        clause.condition().operands().forEach(operand -> operand.collectSlots(slots));
        if (!Set.of(slot).containsAll(slots)) {
            return -1;
        }
        Guard guard = new Guard(kind, clause.condition().at(0), clause.weight());
        return numbers.computeIfAbsent(guard, fresh -> {
            guards.add(fresh);
            return guards.size() - 1;
        });
    }

    int count() {
        return guards.size();
    }

    /** The best that any fact of the case answers. */
    Truth ask(int number, CaseFacts facts) {
        Guard guard = guards.get(number);
        Object[] candidates = facts.of(guard.kind());
        int count = facts.count(guard.kind());
        @Nullable Object[] slots = facts.single();
        Truth truth = Truth.FALSE;
        for (int i = 0; i < count && truth != Truth.TRUE; i++) {
            facts.effort().take(guard.weight());
            slots[0] = candidates[i];
            truth = truth.or(guard.condition().test(slots));
        }
        return truth;
    }
}
