package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The types for which the rules of a stage ask, numbered from 0. Safe for several threads. */
final class FactKinds {

    private final List<Class<?>> types = new ArrayList<>();
    private final Map<Class<?>, Known> byClass = new ConcurrentHashMap<>();
    private final Known start = new Known(Void.class, new int[0]);

    /**
     * A class of facts and every kind of which its facts are one. The facts of most cases come in the same order, so that each
     * class remembers which came after it the last time. Another thread may overwrite that; it is a guess and looked at.
     */
    static final class Known {

        private final Class<?> fact;
        private final int[] kinds;
        private @Nullable Known next;

        private Known(Class<?> fact, int[] kinds) {
            this.fact = fact;
            this.kinds = kinds;
        }

        int[] kinds() {
            return kinds;
        }
    }

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

    /** What the first fact of a case comes after. */
    Known start() {
        return start;
    }

    /** What is known of a class of facts, whose fact comes after one of another class. */
    Known after(Known before, Class<?> fact) {
        Known guess = before.next;
        if (guess == null || guess.fact != fact) {
            guess = of(fact);
            before.next = guess;
        }
        return guess;
    }

    private Known of(Class<?> fact) {
        Known known = byClass.get(fact);
        return known == null ? byClass.computeIfAbsent(fact, fresh -> new Known(fresh, kinds(fresh))) : known;
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
