package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts of one case, laid out by the types for which rules ask. It is the one fact that the network gets to see. */
final class CaseFacts {

    private static final Object[] NONE = {};

    private final @Nullable Object[] first;
    private final Object[][] further;
    private final int[] counts;
    private final Effort effort = Effort.current();
    private final AskedRule.@Nullable Said[] said;
    private final List<AskedRule> heard = new ArrayList<>();
    private final Guards guards;
    private final @Nullable Truth[] answers;
    private final Sieve.Sifted sifted;
    private @Nullable Object[] other = NONE;

    CaseFacts(FactKinds kinds, Guards guards, Sieve sieve, List<Object> facts) {
        this.guards = guards;
        this.answers = new Truth[guards.count()];
        this.first = new Object[kinds.count()];
        this.further = new Object[kinds.count()][];
        this.counts = new int[kinds.count()];
        this.said = new AskedRule.Said[sieve.rules()];
        for (Object fact : facts) {
            for (int kind : kinds.of(fact.getClass())) {
                add(kind, fact);
            }
        }
        this.sifted = sieve.sift(this);
    }

    /** Most kinds have one fact; an array is made for a second. */
    private void add(int kind, Object fact) {
        int before = counts[kind]++;
        if (before == 0) {
            first[kind] = fact;
            return;
        }
        Object[] have = further[kind];
        if (have == null) {
            have = new Object[2];
        } else if (have.length < before) {
            have = Arrays.copyOf(have, 2 * have.length);
        }
        have[before - 1] = fact;
        further[kind] = have;
    }

    /** A fact of a kind, from 0 to {@link #count} - 1. */
    Object fact(int kind, int number) {
        return number == 0 ? Objects.requireNonNull(first[kind]) : further[kind][number - 1];
    }

    int count(int kind) {
        return counts[kind];
    }

    /** One fact of each kind at the place of its kind, as {@link Guards} reads them, with this fact for its kind. */
    @Nullable
    Object[] placed(int kind, int number) {
        if (number == 0) {
            return first;
        }
        if (other.length == 0) {
            other = first.clone();
        }
        other[kind] = fact(kind, number);
        return other;
    }

    /** Whether what {@link #guard} answers holds for every rule. */
    boolean settled(int guard) {
        return guards.settled(guard, this);
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

    /** Whether a condition of a rule that the sieve answers is unknown. */
    boolean unsure(int rule) {
        return RuleBits.has(sifted.unsure(), rule);
    }

    /** Asks a rule and keeps what it says; false when it is silent. */
    boolean ask(AskedRule rule) {
        if (RuleBits.has(sifted.silent(), rule.number())) {
            return false;
        }
        AskedRule.Said answer = rule.ask(this);
        said[rule.number()] = answer;
        return answer != null;
    }

    /** What a rule said that was not silent. */
    AskedRule.Said said(AskedRule rule) {
        return Objects.requireNonNull(said[rule.number()]);
    }

    /** The network let a rule fire. */
    void hear(AskedRule rule) {
        heard.add(rule);
    }

    /** The rules that fired. */
    List<AskedRule> heard() {
        return heard;
    }

    Effort effort() {
        return effort;
    }
}
