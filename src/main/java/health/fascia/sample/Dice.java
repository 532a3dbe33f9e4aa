package health.fascia.sample;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Chance that repeats itself: the same seed and place give the same throws on every Java, as {@link Random} promises. */
final class Dice {

    /** The golden ratio as a 64-bit fraction, which spreads neighboring places far apart. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    static Dice at(long seed, long place) {
        long mixed = seed * SPREAD + place;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return new Dice(mixed ^ mixed >>> 31);
    }

    /** A whole number from low to high, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the choices, the heavier ones more often; a weight of 0 is never chosen. */
    <T> T pick(List<T> choices, ToIntFunction<T> weight) {
        int left = random.nextInt(choices.stream().mapToInt(weight).sum());
        for (T choice : choices) {
            left -= weight.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("The weights changed between two passes.");
    }
}
