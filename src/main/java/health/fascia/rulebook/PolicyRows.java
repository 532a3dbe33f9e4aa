package health.fascia.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of all policy tables of one rulebook, without anything else of it, for comparing them with those of the next. */
public final class PolicyRows {

    /** Before the first rulebook. */
    public static final PolicyRows NONE = new PolicyRows(Map.of());

    private final Map<Class<?>, List<? extends PolicyRow>> byType;

    private PolicyRows(Map<Class<?>, List<? extends PolicyRow>> byType) {
        this.byType = byType;
    }

    static PolicyRows of(Map<Class<?>, PolicyTable<?>> tables) {
        Map<Class<?>, List<? extends PolicyRow>> rows = new HashMap<>();
        tables.forEach((type, table) -> rows.put(type, table.rows()));
        return new PolicyRows(rows);
    }

    /** What became another one since the rows of an earlier rulebook. */
    public RowChanges since(PolicyRows earlier) {
        return RowChanges.between(earlier.byType, byType);
    }
}
