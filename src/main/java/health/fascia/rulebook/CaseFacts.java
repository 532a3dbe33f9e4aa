package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts of one case, laid out by the types for which rules ask. It is the one fact that the network gets to see. */
final class CaseFacts {

    private static final Object[] NONE = {};

    private final Object[][] byKind;
    private final int[] counts;
    private final Effort effort = Effort.current();
    private final AskedRule.@Nullable Said[] said;
    private final List<Integer> heard = new ArrayList<>();
    private final Guards guards;
    private final @Nullable Truth[] answers;
    private final @Nullable Object[] single = new Object[1];
    private long present;

    /**
     * @param rules how many rules will be asked
     */
    CaseFacts(FactKinds kinds, Guards guards, List<Object> facts, int rules) {
        this.guards = guards;
        this.answers = new Truth[guards.count()];
        this.byKind = new Object[kinds.count()][];
        this.counts = new int[kinds.count()];
        this.said = new AskedRule.Said[rules];
        for (Object fact : facts) {
            for (int kind : kinds.of(fact.getClass())) {
                add(kind, fact);
            }
        }
    }

    private void add(int kind, Object fact) {
        Object[] have = byKind[kind];
        if (have == null) {
            have = new Object[2];
        } else if (have.length == counts[kind]) {
            have = Arrays.copyOf(have, 2 * have.length);
        }
        have[counts[kind]++] = fact;
        byKind[kind] = have;
        present |= FactKinds.bit(kind);
    }

    /** Facts of a kind; only the first {@link #count} places hold one. */
    Object[] of(int kind) {
        Object[] have = byKind[kind];
        return have == null ? NONE : have;
    }

    int count(int kind) {
        return counts[kind];
    }

    /** The kinds of which there is a fact, as bits. */
    long present() {
        return present;
    }

    /** A place for one fact, for a condition that looks at nothing else. */
    @Nullable
    Object[] single() {
        return single;
    }

    /** The best answer of any fact to the condition of this number. */
    Truth guard(int number) {
        Truth known = answers[number];
        if (known == null) {
            known = guards.ask(number, this);
            answers[number] = known;
        }
        return known;
    }

    /** Asks a rule and keeps what it says; false when it is silent. */
    boolean ask(int number, AskedRule rule) {
        AskedRule.Said answer = rule.ask(this);
        said[number] = answer;
        return answer != null;
    }

    /** What the rule of this number said, which was not silent. */
    AskedRule.Said said(int number) {
        return Objects.requireNonNull(said[number]);
    }

    /** The network let the rule of this number fire. */
    void hear(Integer number) {
        heard.add(number);
    }

    /** The rules that fired. */
    List<Integer> heard() {
        return heard;
    }

    Effort effort() {
        return effort;
    }
}
