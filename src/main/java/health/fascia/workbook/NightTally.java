package health.fascia.workbook;

import health.fascia.referral.IntakeSheet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the rows while they are written, so that the summary speaks of exactly what stands on the sheets. */
final class NightTally {

    /** What was counted under one outcome. */
    static final class Count {
        private int cases;
        private int rows;
        private long asked;
        private long granted;

        int cases() {
            return cases;
        }

        int rows() {
            return rows;
        }

        long asked() {
            return asked;
        }

        long granted() {
            return granted;
        }
    }

    /** How many wait for somebody, and since which date it is urgent. */
    record Queue(int tonight, int earlier, @Nullable LocalDate firstDue) {

        Queue and(Queue other) {
            LocalDate due = firstDue == null || other.firstDue != null && other.firstDue.isBefore(firstDue)
                    ? other.firstDue
                    : firstDue;
            return new Queue(tonight + other.tonight, earlier + other.earlier, due);
        }
    }

    private final Map<Outcome, Count> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, int[]> payers = new TreeMap<>();
    private final Map<String, int[]> states = new TreeMap<>();
    private final Map<String, Queue> queues = new TreeMap<>();
    private final Map<IntakeSheet, Integer> returned = new EnumMap<>(IntakeSheet.class);
    private int known;
    private int decisions;

    NightTally(List<ApprovalReport.Waiting> earlier) {
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, new Count());
        }
        earlier.forEach(each -> queues.merge(each.who(), new Queue(0, each.cases(), each.firstDue()), Queue::and));
    }

    void add(Outcome sheet, CaseRow row) {
        Count count = of(sheet);
        count.cases++;
        count.rows += row.countsTonight() ? 1 : 0;
        count.asked += number(row.visits().asked());
        count.granted += number(row.visits().granted());
        payers.computeIfAbsent(named(row.payer().name()), key -> new int[Outcome.values().length])[sheet.ordinal()]++;
        states.computeIfAbsent(named(row.state()), key -> new int[Outcome.values().length])[sheet.ordinal()]++;
        if (!row.waitingFor().isEmpty()) {
            queues.merge(row.waitingFor(), new Queue(1, 0, row.due()), Queue::and);
        }
    }

    void add(ReturnedRow row) {
        returned.merge(row.origin().sheet(), 1, Integer::sum);
    }

    void addKnown() {
        known++;
    }

    void addDecision() {
        decisions++;
    }

    int decisions() {
        return decisions;
    }

    Count of(Outcome outcome) {
        return outcomes.computeIfAbsent(outcome, key -> new Count());
    }

    int returned(IntakeSheet sheet) {
        return returned.getOrDefault(sheet, 0);
    }

    int known() {
        return known;
    }

    /** Tonight's referral rows on all sheets together. */
    int referralRows() {
        return outcomes.values().stream().mapToInt(Count::rows).sum() + returned(IntakeSheet.REFERRALS) + known;
    }

    Map<String, Queue> queues() {
        return queues;
    }

    Map<String, int[]> payers() {
        return largestFirst(payers);
    }

    Map<String, int[]> states() {
        return largestFirst(states);
    }

    private static Map<String, int[]> largestFirst(Map<String, int[]> counts) {
        Map<String, int[]> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, int[]> each) -> -sum(each.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    static int sum(int[] counts) {
        return java.util.Arrays.stream(counts).sum();
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static String named(String name) {
        return name.isEmpty() ? "(not stated)" : name;
    }
}
