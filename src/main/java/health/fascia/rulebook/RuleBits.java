package health.fascia.rulebook;

import java.util.function.IntConsumer;

/** Sets of rule numbers as bits of words, for what is asked too often for a set of objects. */
final class RuleBits {

    /** No rule, whatever the number of words. */
    static final long[] NONE = {};

    private RuleBits() {}

    static int words(int rules) {
        return (rules + Long.SIZE - 1) / Long.SIZE;
    }

    static void add(long[] set, int rule) {
        set[rule / Long.SIZE] |= 1L << rule;
    }

    static boolean has(long[] set, int rule) {
        return (set[rule / Long.SIZE] & 1L << rule) != 0;
    }

    /** The rules from 0 on. */
    static long[] first(int rules) {
        long[] set = new long[words(rules)];
        for (int rule = 0; rule < rules; rule++) {
            add(set, rule);
        }
        return set;
    }

    /** Adds rules whose words begin at a place of the set; no words stand for no rules. */
    static void addAll(long[] set, int place, long[] others) {
        for (int i = 0; i < others.length; i++) {
            set[place + i] |= others[i];
        }
    }

    static void removeAll(long[] set, int place, long[] others) {
        for (int i = 0; i < others.length; i++) {
            set[place + i] &= ~others[i];
        }
    }

    static boolean hasAny(long[] set, int place, long[] others) {
        for (int i = 0; i < others.length; i++) {
            if ((set[place + i] & others[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The rules in both; no words stand for none. */
    static long[] both(long[] one, long[] other) {
        if (one.length == 0 || other.length == 0) {
            return NONE;
        }
        long[] both = one.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other[i];
        }
        return both;
    }

    /** The same set, without words where it is empty. */
    static long[] shortened(long[] set) {
        for (long word : set) {
            if (word != 0) {
                return set;
            }
        }
        return NONE;
    }

    /** Visits the rules of a set in their order. */
    static void forEach(long[] set, IntConsumer visitor) {
        for (int i = 0; i < set.length; i++) {
            for (long left = set[i]; left != 0; left &= left - 1) {
                visitor.accept(i * Long.SIZE + Long.numberOfTrailingZeros(left));
            }
        }
    }
}
