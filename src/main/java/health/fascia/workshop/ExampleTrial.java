package health.fascia.workshop;

import health.fascia.rulebook.LookedUp;
import health.fascia.rulebook.Lookups;
import health.fascia.rulebook.Lookups.Noted;
import health.fascia.rulebook.PolicyRows;
import health.fascia.rulebook.RowChanges;
import health.fascia.rulebook.RuleProblem;
import health.fascia.rulebook.Rulebook;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * All examples held against one rulebook, each with what it asked of the policy tables. The trial of the next rulebook decides
 * again only those to which an answer may have changed; the others keep what came out, which is what they would give anyway.
 *
 * @param rest names everything by which the rulebook decides beside the rows of its tables: rules, reasons and lists
 * @param rows the rows of its tables
 * @param common what was asked of them for all examples together
 * @param tried what came of each example, by the very object
 * @param decided how many examples were decided for this trial
 */
record ExampleTrial(
        String rest, PolicyRows rows, LookedUp common, Map<Example, ExampleTrial.Tried> tried, int decided) {

    /**
     * What came of an example.
     *
     * @param problem what differs from what it expects; empty when it passes
     */
    record Tried(Optional<RuleProblem> problem, LookedUp lookedUp) {}

    /** Nothing was tried yet. */
    static ExampleTrial none() {
        return new ExampleTrial("", PolicyRows.NONE, new Lookups().common(), Map.of(), 0);
    }

    /**
     * Tries the examples with another rulebook.
     *
     * @param now as {@code rest}, of the other rulebook
     * @param examples each one, in order; one that is the same object as before has the same facts and expectations
     */
    ExampleTrial next(String now, Rulebook rulebook, List<Example> examples) {
        PolicyRows others = rulebook.policyRows();
        RowChanges changes = others.since(rows);
        Lookups lookups = new Lookups();
        ExampleReview review = new ExampleReview(rulebook.watched(lookups)).ready();
        boolean same = now.equals(rest) && !common.hangsOn(changes);
        Predicate<Tried> holds = one -> same && !one.lookedUp().hangsOn(changes);
        List<Tried> results = examples.parallelStream()
                .map(example -> {
                    Tried known = tried.get(example);
                    return known != null && holds.test(known) ? known : decide(example, review, lookups);
                })
                .toList();
        Map<Example, Tried> all = new IdentityHashMap<>();
        IntStream.range(0, results.size()).forEach(i -> all.put(examples.get(i), results.get(i)));
        int afresh = (int) all.entrySet().stream()
                .filter(one -> tried.get(one.getKey()) != one.getValue())
                .count();
        return new ExampleTrial(now, others, lookups.common(), all, afresh);
    }

    private static Tried decide(Example example, ExampleReview review, Lookups lookups) {
        Noted<ExampleResult> noted = lookups.during(() -> review.judge(example));
        ExampleResult result = noted.result();
        return new Tried(result.passed() ? Optional.empty() : Optional.of(problem(result)), noted.lookedUp());
    }

    private static RuleProblem problem(ExampleResult failed) {
        Example example = failed.example();
        return new RuleProblem(
                ExampleProof.FOLDER + example.file(),
                "sheet " + example.sheet() + " · row " + example.row() + " · " + example.name(),
                String.join("; ", failed.differences()) + ".");
    }

    /** What the examples give that they do not expect, in their order. */
    List<RuleProblem> problems(List<Example> examples) {
        return examples.stream()
                .map(tried::get)
                .flatMap(one -> one == null ? Optional.<RuleProblem>empty().stream() : one.problem().stream())
                .toList();
    }
}
