package health.fascia.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the lines of each kind while they are written, and compares them with the database. */
final class TreatmentTally {

    private final TreatmentReport report;
    private final Map<TreatmentTab, Map<TreatmentMark, Integer>> lines = new EnumMap<>(TreatmentTab.class);

    TreatmentTally(TreatmentReport report) {
        this.report = report;
    }

    void add(TreatmentTab tab, TreatmentMark mark) {
        lines.computeIfAbsent(tab, any -> new EnumMap<>(TreatmentMark.class)).merge(mark, 1, Integer::sum);
    }

    int of(TreatmentTab tab, TreatmentMark mark) {
        return lines.getOrDefault(tab, Map.of()).getOrDefault(mark, 0);
    }

    int of(TreatmentTab tab) {
        return lines.getOrDefault(tab, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The kinds of lines that a sheet or the database has. */
    List<TreatmentMark> kinds(TreatmentTab tab) {
        Set<TreatmentMark> kinds = EnumSet.noneOf(TreatmentMark.class);
        kinds.addAll(report.stored().getOrDefault(tab, Map.of()).keySet());
        kinds.addAll(lines.getOrDefault(tab, Map.of()).keySet());
        return new ArrayList<>(kinds);
    }

    boolean holds(TreatmentTab tab) {
        return kinds(tab).stream().allMatch(mark -> of(tab, mark) == report.stored(tab, mark));
    }

    /** Whether every line and every row of the night is accounted for. */
    boolean holds() {
        boolean holds = report.intake().stream().allMatch(count -> count.read() == count.found());
        for (TreatmentTab tab : TreatmentTab.values()) {
            holds &= holds(tab);
        }
        return holds;
    }
}
