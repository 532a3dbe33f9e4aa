package health.fascia.rulebook;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What rules concluded from which facts. Facts are values and policy rows are among them, so that the same rules conclude the
 * same from equal facts, also after other rows were changed. Safe for several threads.
 */
public final class RuleMemory {

    private final Map<Object, List<Finding>> before;
    private final Map<Object, List<Finding>> now = new ConcurrentHashMap<>();

    /** A memory that knows nothing yet. */
    public RuleMemory() {
        this(Map.of());
    }

    private RuleMemory(Map<Object, List<Finding>> before) {
        this.before = before;
    }

    /** The memory for the next time: it knows what was asked this time, and forgets what was not. */
    public RuleMemory next() {
        return new RuleMemory(now);
    }

    List<Finding> conclude(Object question, Supplier<List<Finding>> afresh) {
        List<Finding> known = before.get(question);
        List<Finding> found = known == null ? afresh.get() : known;
        now.put(question, found);
        return found;
    }
}
