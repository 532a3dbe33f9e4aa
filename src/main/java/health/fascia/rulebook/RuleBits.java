package health.fascia.rulebook;

/** Sets of rule numbers as bits of words, for what is asked too often for a set of objects. */
final class RuleBits {

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

    static void addAll(long[] set, long[] others) {
        for (int i = 0; i < set.length; i++) {
            set[i] |= others[i];
        }
    }

    static long[] both(long[] one, long[] other) {
        long[] both = one.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other[i];
        }
        return both;
    }

    static boolean hasAll(long[] set, long[] others) {
        for (int i = 0; i < set.length; i++) {
            if ((others[i] & ~set[i]) != 0) {
                return false;
            }
        }
        return true;
    }
}
