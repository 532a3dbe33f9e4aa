package health.fascia.claim;

import health.fascia.claim.facts.UnitRule;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns the recorded minutes of a day's timed codes into units of 15 minutes; whole numbers only. */
public final class Units {

    private static final int UNIT = 15;

    /** Minutes that begin a unit are more than half of it: 8 of 15. */
    private static final int HALF = 7;

    private Units() {}

    /**
     * The minutes of one code on a day.
     *
     * @param minutes recorded minutes (0 to 1440)
     * @param billed whether the code is billed; minutes of a code that is not billed count for the day all the same
     */
    public record Timed(String code, int minutes, boolean billed) {}

    /** The units that so many minutes carry by themselves. */
    public static int of(int minutes) {
        return (minutes + HALF) / UNIT;
    }

    /** The units that the minutes of each code carry; each code is named once. */
    public static Map<String, Integer> allot(UnitRule rule, Collection<Timed> day) {
        Map<String, Integer> units = new TreeMap<>();
        if (rule == UnitRule.AMA) {
            day.forEach(code -> units.put(code.code(), of(code.minutes())));
            return units;
        }
        int left = of(day.stream().mapToInt(Timed::minutes).sum());
        for (Timed code : day) {
            units.put(code.code(), code.minutes() / UNIT);
            left -= code.minutes() / UNIT;
        }
        List<Timed> byRemainder = day.stream()
                .sorted(Comparator.comparing((Timed code) -> code.minutes() % UNIT)
                        .reversed()
                        .thenComparing(code -> !code.billed())
                        .thenComparing(Timed::code))
                .toList();
        for (Timed code : byRemainder.subList(0, left)) {
            units.merge(code.code(), 1, Integer::sum);
        }
        return units;
    }

    /**
     * Deals the units of a code to the lines that bill it, the first line first.
     *
     * @param units the units of the code
     * @param billed the units that each line bills, by the line's number
     */
    static Map<Integer, Integer> deal(int units, Map<Integer, Integer> billed) {
        Map<Integer, Integer> dealt = new LinkedHashMap<>();
        int left = units;
        int lines = billed.size();
        for (Map.Entry<Integer, Integer> line : billed.entrySet()) {
            lines--;
            // The last line keeps what is over, so that minutes which nobody billed are seen.
            int share = lines == 0 ? left : Math.min(left, line.getValue());
            dealt.put(line.getKey(), share);
            left -= share;
        }
        return dealt;
    }
}
