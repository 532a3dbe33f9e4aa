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

    /** What was asked; its hash is worked out once, because facts are many. */
    private record Question(Stage stage, List<Object> facts, int hash) {

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Question question
                    && hash == question.hash
                    && stage == question.stage
                    && facts.equals(question.facts);
        }
    }

    private final Map<Question, List<Finding>> before;
    private final Map<Question, List<Finding>> now = new ConcurrentHashMap<>();

    /** A memory that knows nothing yet. */
    public RuleMemory() {
        this(Map.of());
    }

    private RuleMemory(Map<Question, List<Finding>> before) {
        this.before = before;
    }

    /** The memory for the next time: it knows what was asked this time, and forgets what was not. */
    public RuleMemory next() {
        return new RuleMemory(now);
    }

    List<Finding> conclude(Stage stage, List<Object> facts, Supplier<List<Finding>> afresh) {
        Question question = new Question(stage, List.copyOf(facts), facts.hashCode());
        List<Finding> known = before.get(question);
        List<Finding> found = known == null ? afresh.get() : known;
        now.put(question, found);
        return found;
    }
}
