package health.fascia.edi;

import java.util.Map;
import java.util.Set;

/** Knows which values may stand in a message: codes, amounts and our own numbers, never who somebody is. */
final class Discretion {

    private static final int MOST_SHOWN = 40;

    private static final Set<String> SECRET = Set.of("N2", "N3", "N4", "DMG", "PER", "NTE", "K3", "MSG");

    private static final Map<String, Set<Integer>> SECRET_ELEMENTS = Map.of(
            "NM1", Set.of(3, 4, 5, 6, 7, 9, 12),
            "REF", Set.of(2, 3, 4),
            "SBR", Set.of(3, 4),
            "PWK", Set.of(6, 7, 8),
            "STC", Set.of(12));

    private Discretion() {}

    /** The value in quotes, or how long it is. */
    static String shown(String segment, int element, String value) {
        boolean secret = SECRET.contains(segment)
                || SECRET_ELEMENTS.getOrDefault(segment, Set.of()).contains(element);
        if (secret) {
            return "a value of " + value.length() + " characters (not shown)";
        }
        String printable = value.replaceAll("\\P{Print}", "?");
        return "'" + (printable.length() > MOST_SHOWN ? printable.substring(0, MOST_SHOWN) + "...'" : printable + "'");
    }
}
