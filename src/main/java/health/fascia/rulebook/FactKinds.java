package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The types for which the rules of a stage ask, numbered from 0. Safe for several threads. */
final class FactKinds {

    private final List<Class<?>> types = new ArrayList<>();
    private final Map<Class<?>, int[]> byClass = new ConcurrentHashMap<>();

    FactKinds(List<GatedRule> rules) {
        for (GatedRule rule : rules) {
            rule.patterns().stream().map(GatedRule.Pattern::type).forEach(type -> {
                if (!types.contains(type)) {
                    types.add(type);
                }
            });
        }
    }

    int count() {
        return types.size();
    }

    int kind(Class<?> type) {
        return types.indexOf(type);
    }

    /** Every kind of which a fact of this class is one. */
    int[] of(Class<?> fact) {
        int[] known = byClass.get(fact);
        return known == null ? byClass.computeIfAbsent(fact, this::kinds) : known;
    }

    private int[] kinds(Class<?> fact) {
        List<Integer> kinds = new ArrayList<>();
        for (int kind = 0; kind < types.size(); kind++) {
            if (types.get(kind).isAssignableFrom(fact)) {
                kinds.add(kind);
            }
        }
        return kinds.stream().mapToInt(Integer::intValue).toArray();
    }
}
