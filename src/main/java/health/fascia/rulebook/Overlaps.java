package health.fascia.rulebook;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds rows of a policy table that hold on the same day for the same thing. */
final class Overlaps {

    private final PolicyTable<?> table;
    private final List<RuleProblem> contradictions = new ArrayList<>();
    private final List<RuleProblem> repetitions = new ArrayList<>();

    private Overlaps(PolicyTable<?> table) {
        this.table = table;
    }

    static Overlaps of(PolicyTable<?> table) {
        Overlaps overlaps = new Overlaps(table);
        table.byKey().values().forEach(rows -> {
            for (int i = 0; i < rows.size(); i++) {
                for (int j = i + 1; j < rows.size(); j++) {
                    overlaps.compare(rows.get(i), rows.get(j));
                }
            }
        });
        return overlaps;
    }

    /** Rows that disagree on a day: which one decides would be chance. */
    List<RuleProblem> contradictions() {
        return List.copyOf(contradictions);
    }

    /** Rows that say the same twice. */
    List<RuleProblem> repetitions() {
        return List.copyOf(repetitions);
    }

    private void compare(PolicyRow earlier, PolicyRow later) {
        if (earlier.through() != null && later.from().isAfter(earlier.through())) {
            return;
        }
        LocalDate through = first(earlier.through(), later.through());
        String days = later.from().equals(through)
                ? "on " + through
                : "from " + later.from() + (through == null ? " on" : " to " + through);
        List<String> differ = differences(earlier, later);
        String place = "sheet " + table.sheet() + " · rows " + earlier.rowId() + ", " + later.rowId();
        String cure = cure(earlier, later);
        if (differ.isEmpty()) {
            repetitions.add(new RuleProblem(table.file(), place, "both hold " + days + " and say the same. " + cure));
        } else {
            contradictions.add(new RuleProblem(
                    table.file(),
                    place,
                    "both hold " + days + " and disagree on " + String.join(", ", differ) + ". " + cure));
        }
    }

    private static String cure(PolicyRow earlier, PolicyRow later) {
        if (earlier.from().equals(later.from())) {
            return "Keep one of them, or give them different dates.";
        }
        boolean within = earlier.through() == null && later.through() != null;
        return "Give " + earlier.rowId() + " the Through date " + later.from().minusDays(1)
                + (within ? ", and go on after " + later.through() + " with a row of its own." : ".");
    }

    private static List<String> differences(PolicyRow one, PolicyRow other) {
        List<String> differ = new ArrayList<>();
        for (RecordComponent column : one.getClass().getRecordComponents()) {
            boolean told = PolicyWords.COMMON.contains(column.getName()) || PolicyKey.isKey(column);
            if (!told && !Objects.equals(PolicyWords.value(column, one), PolicyWords.value(column, other))) {
                differ.add(ColumnWords.headerOf(column));
            }
        }
        return differ;
    }

    private static @Nullable LocalDate first(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
