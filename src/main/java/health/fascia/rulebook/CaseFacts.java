package health.fascia.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts of one case, laid out by the types for which rules ask, and what was answered about them. */
final class CaseFacts {

    private static final Object[] NONE = {};

    private final @Nullable Object[] first;
    private final Object[][] further;
    private final int[] counts;
    private final Effort effort = Effort.current();
    private final Guards guards;

    /** The mark of what was answered to each guard; 0 where nobody asked yet. */
    private final byte[] answers;

    private final Sieve.Sifted sifted;
    private @Nullable Object[] other = NONE;

    CaseFacts(FactKinds kinds, Guards guards, Sieve sieve, List<Object> facts) {
        this.guards = guards;
        this.answers = new byte[guards.count()];
        this.first = new Object[kinds.count()];
        this.further = new Object[kinds.count()][];
        this.counts = new int[kinds.count()];
        FactKinds.Known known = kinds.start();
        for (Object fact : facts) {
            known = kinds.after(known, fact.getClass());
            for (int kind : known.kinds()) {
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

    /** The same of several. */
    boolean settled(int[] several) {
        for (int guard : several) {
            if (!settled(guard)) {
                return false;
            }
        }
        return true;
    }

    /** The best answer of any fact to the condition of this number. */
    Truth guard(int number) {
        byte mark = answers[number];
        if (mark == 0) {
            mark = guards.ask(number, this).mark();
            answers[number] = mark;
        }
        return Truth.ofMark(mark);
    }

    /** Whether a condition of a rule that the sieve answers is unknown. */
    boolean unsure(int rule) {
        return RuleBits.has(sifted.unsure(), rule);
    }

    /** The rules that may have something to say; the others were found silent by single fields. */
    long[] open() {
        return sifted.open();
    }

    Effort effort() {
        return effort;
    }
}
