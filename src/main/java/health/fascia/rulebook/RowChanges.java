package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The policy rows in which two rulebooks differ. */
public final class RowChanges {

    /** Where also the order differs, or a table is there only once, nothing of the table is as it was. */
    private final Set<Class<?>> whole = new HashSet<>();

    private final Map<Class<?>, List<PolicyRow>> rows = new HashMap<>();

    private RowChanges() {}

    static RowChanges between(
            Map<Class<?>, List<? extends PolicyRow>> before, Map<Class<?>, List<? extends PolicyRow>> now) {
        RowChanges changes = new RowChanges();
        Set<Class<?>> types = new HashSet<>(before.keySet());
        types.addAll(now.keySet());
        for (Class<?> type : types) {
            List<? extends PolicyRow> earlier = before.get(type);
            List<? extends PolicyRow> later = now.get(type);
            if (earlier == null || later == null) {
                changes.whole.add(type);
            } else if (earlier != later) {
                changes.compare(type, earlier, later);
            }
        }
        return changes;
    }

    private void compare(Class<?> type, List<? extends PolicyRow> before, List<? extends PolicyRow> now) {
        Set<PolicyRow> earlier = new HashSet<>(before);
        Set<PolicyRow> later = new HashSet<>(now);
        List<PolicyRow> kept = new ArrayList<>(before);
        kept.retainAll(later);
        List<PolicyRow> same = new ArrayList<>(now);
        same.retainAll(earlier);
        if (!kept.equals(same)) {
            whole.add(type);
            return;
        }
        List<PolicyRow> different = new ArrayList<>(before);
        different.removeAll(later);
        now.stream().filter(row -> !earlier.contains(row)).forEach(different::add);
        if (!different.isEmpty()) {
            rows.put(type, different);
        }
    }

    /** Whether the answer to a question may be another one now. */
    boolean concern(Question question) {
        return whole.contains(question.rows())
                || rows.getOrDefault(question.rows(), List.of()).stream().anyMatch(question::concerns);
    }
}
