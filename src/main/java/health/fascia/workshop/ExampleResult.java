package health.fascia.workshop;

import health.fascia.determination.Judgement;
import health.fascia.determination.Outcome;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a rulebook made of an example.
 *
 * @param reasons the reasons that stand against the case
 * @param notes the reasons for the case and the notes
 * @param visits the visits that are granted
 * @param units on a claim, the paid units by procedure code
 * @param findings everything that was found, the leading reason first
 */
public record ExampleResult(
        Example example,
        Outcome outcome,
        SortedSet<String> reasons,
        SortedSet<String> notes,
        int visits,
        SortedMap<String, Integer> units,
        List<Finding> findings) {

    static ExampleResult of(Example example, Judgement judged, int visits, Map<String, Integer> units) {
        return new ExampleResult(
                example,
                judged.outcome(),
                codes(judged, ExampleResult::against),
                codes(judged, finding -> !against(finding)),
                visits,
                new TreeMap<>(units),
                judged.findings());
    }

    private static boolean against(Finding finding) {
        return finding.verdict().compareTo(Verdict.REDUCE) >= 0;
    }

    private static SortedSet<String> codes(Judgement judged, Predicate<Finding> wanted) {
        return judged.findings().stream()
                .filter(wanted)
                .map(Finding::reasonCode)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether everything that the example expects came out. */
    public boolean passed() {
        Example.Expected expected = example.expected();
        return outcome == expected.outcome()
                && reasons.equals(expected.reasons())
                && (expected.notes() == null || notes.equals(expected.notes()))
                && (expected.visits() == null || visits == expected.visits())
                && (expected.units() == null || units.equals(expected.units()))
                && fired().containsAll(expected.shows())
                && Collections.disjoint(fired(), expected.silent());
    }

    private Set<String> fired() {
        return findings.stream().map(Finding::ruleId).collect(Collectors.toSet());
    }

    /** What differs from what was expected, piece by piece. */
    public List<String> differences() {
        Example.Expected expected = example.expected();
        List<String> differences = new ArrayList<>();
        if (outcome != expected.outcome()) {
            differences.add("expected " + expected.outcome().words() + ", got " + outcome.words());
        }
        addDifference("", expected.reasons(), reasons, differences);
        addDifference("note ", expected.notes(), notes, differences);
        if (expected.visits() != null && visits != expected.visits()) {
            differences.add("expected " + expected.visits() + " visits, got " + visits);
        }
        if (expected.units() != null && !units.equals(expected.units())) {
            differences.add("expected paid units " + inWords(expected.units()) + ", got " + inWords(units));
        }
        Set<String> fired = fired();
        expected.shows().stream()
                .filter(rule -> !fired.contains(rule))
                .forEach(rule -> differences.add(rule + " shall fire and does not"));
        expected.silent().stream()
                .filter(fired::contains)
                .forEach(rule -> differences.add(rule + " shall be silent and fires"));
        return differences;
    }

    /** Paid units as an officer writes them: {@code 97124: 2; 97140: 1}. */
    static String inWords(SortedMap<String, Integer> units) {
        return units.entrySet().stream()
                .map(code -> code.getKey() + ": " + code.getValue())
                .collect(Collectors.joining("; "));
    }

    private static void addDifference(
            String kind, @Nullable SortedSet<String> wanted, SortedSet<String> got, List<String> differences) {
        if (wanted == null) {
            return;
        }
        SortedSet<String> missing = new TreeSet<>(wanted);
        missing.removeAll(got);
        SortedSet<String> tooMany = new TreeSet<>(got);
        tooMany.removeAll(wanted);
        missing.forEach(code -> differences.add(kind + code + " is missing"));
        tooMany.forEach(code -> differences.add(kind + code + " is too many"));
    }
}
