package health.fascia.workshop;

import health.fascia.claim.ClaimReview;
import health.fascia.rulebook.FromPolicy;
import health.fascia.rulebook.Mutant;
import health.fascia.rulebook.Mutants;
import health.fascia.rulebook.PolicyRow;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Stage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Tries which small mistakes in the rulebook the examples notice. */
public final class MutationRun {

    /**
     * What the examples are worth.
     *
     * @param all how many mistakes were tried
     * @param survivors those that no example noticed
     */
    public record Score(int all, List<Mutant> survivors) {

        public int killed() {
            return all - survivors.size();
        }

        public double percent() {
            return all == 0 ? 100 : 100.0 * killed() / all;
        }
    }

    /** The files of the tables that only claims look up. */
    private static final Set<String> OF_CLAIMS =
            ClaimReview.SHEETS.stream().map(PolicySheet::file).collect(Collectors.toUnmodifiableSet());

    private final List<Example> examples = new ArrayList<>();
    private final Map<String, BitSet> near = new HashMap<>();
    private final Map<Object, BitSet> asking = new HashMap<>();
    private final Mutants mutants;

    private MutationRun(Rulebook rulebook, ExampleRun run) {
        this.mutants = rulebook.mutants();
        Set<Object> questions = new HashSet<>();
        ExampleReview review = new ExampleReview(mutants.unchanged(questions::add));
        for (ExampleResult result : run.results()) {
            Example example = result.example();
            questions.clear();
            // An example that fails already would notice everything.
            if (review.judge(example).passed()) {
                int place = examples.size();
                examples.add(example);
                questions.forEach(question ->
                        asking.computeIfAbsent(question, any -> new BitSet()).set(place));
                owners(run, example, review).forEach(owner -> near.computeIfAbsent(owner, any -> new BitSet())
                        .set(place));
            }
        }
    }

    /** Tries every mistake, or a sample of them that the seed picks. */
    public static Score score(Rulebook rulebook, ExampleRun run, int most, long seed) {
        MutationRun mutation = new MutationRun(rulebook, run);
        List<Mutant> chosen = new ArrayList<>(mutation.mutants.list());
        if (chosen.size() > most) {
            Collections.shuffle(chosen, new Random(seed));
            chosen = chosen.subList(0, most);
        }
        List<Mutant> survivors = chosen.parallelStream()
                .filter(mutant -> !mutation.noticed(mutant))
                .toList();
        return new Score(chosen.size(), survivors);
    }

    /** The rules that speak in an example and the policy rows that it meets. */
    private static Set<String> owners(ExampleRun run, Example example, ExampleReview review) {
        Set<String> owners = new HashSet<>(run.speakers(example));
        for (Object fact : review.facts(example)) {
            if (fact instanceof PolicyRow row) {
                owners.add(row.rowId());
            } else if (fact instanceof FromPolicy derived) {
                owners.addAll(derived.policyRowIds());
            }
        }
        return owners;
    }

    /** Examples near to the mistake come first, so that most mistakes are noticed at once. */
    private boolean noticed(Mutant mutant) {
        BitSet possible = possible(mutant);
        if (possible.isEmpty()) {
            return false;
        }
        ExampleReview review = new ExampleReview(mutant.rulebook());
        BitSet nearby = near.getOrDefault(mutant.owner(), new BitSet());
        IntPredicate fails = place -> !review.judge(examples.get(place)).passed();
        return nearby.stream().filter(possible::get).anyMatch(fails)
                || possible.stream().filter(place -> !nearby.get(place)).anyMatch(fails);
    }

    /** The examples that may notice: those that put a question which is answered otherwise, or all. */
    private BitSet possible(Mutant mutant) {
        BitSet possible = new BitSet();
        mutant.otherwise()
                .get()
                .ifPresentOrElse(
                        questions ->
                                questions.forEach(question -> possible.or(asking.getOrDefault(question, new BitSet()))),
                        () -> possible.or(reached(mutant)));
        return possible;
    }

    /** The examples whose cases look up the table of a changed row: claims look up all, the others not those of claims. */
    private BitSet reached(Mutant mutant) {
        BitSet reached = new BitSet();
        for (int place = 0; place < examples.size(); place++) {
            reached.set(place, examples.get(place).stage() == Stage.CLAIM || !OF_CLAIMS.contains(mutant.file()));
        }
        return reached;
    }
}
