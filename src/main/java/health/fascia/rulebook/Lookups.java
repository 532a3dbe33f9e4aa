package health.fascia.rulebook;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the policy tables while cases are decided by a {@linkplain Rulebook#watched watched} rulebook, one piece of
 * work at a time. Safe for several threads; a piece of work stays on its thread, and what another thread asks for it counts
 * for all pieces.
 */
public final class Lookups {

    private final ThreadLocal<@Nullable Set<Question>> current = new ThreadLocal<>();
    private final Set<Question> common = ConcurrentHashMap.newKeySet();

    /** The result of a piece of work, and what it asked of the tables. */
    public record Noted<T>(T result, LookedUp lookedUp) {}

    /** Does a piece of work and notes what it asks. */
    public <T> Noted<T> during(Supplier<T> work) {
        Set<Question> outer = current.get();
        Set<Question> own = new HashSet<>();
        current.set(own);
        try {
            T result = work.get();
            return new Noted<>(result, new LookedUp(Set.copyOf(own)));
        } finally {
            current.set(outer);
        }
    }

    /** What was asked outside of any piece of work, on which therefore every piece may hang. */
    public LookedUp common() {
        return new LookedUp(Set.copyOf(common));
    }

    void note(Question question) {
        Set<Question> own = current.get();
        (own == null ? common : own).add(question);
    }
}
