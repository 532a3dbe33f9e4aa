package health.fascia.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what differs, place by place, and writes it down as plain text. */
final class DiffText {

    /** Characters; two values longer than this together stand below each other. */
    private static final int ONE_LINE = 110;

    private static final String WAS = "\n      was  ";
    private static final String IS = "\n      is   ";

    /** What a line tells, by the sign before it. */
    enum Sign {
        CHANGED("  "),
        ADDED("+ "),
        REMOVED("- "),
        BROKEN("! ");

        private final String text;

        Sign(String text) {
            this.text = text;
        }
    }

    private final Map<String, List<String>> places = new LinkedHashMap<>();
    private final Map<Sign, Integer> counts = new LinkedHashMap<>();

    void add(String place, Sign sign, String line) {
        places.computeIfAbsent(place, key -> new ArrayList<>()).add(sign.text + line);
        counts.merge(sign, 1, Integer::sum);
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    int count(Sign sign) {
        return counts.getOrDefault(sign, 0);
    }

    int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One value that changed; long ones stand below each other. */
    static String change(String name, String was, String is) {
        String before = Wording.cell(was);
        String after = Wording.cell(is);
        if (before.length() + after.length() > ONE_LINE || before.contains("\n") || after.contains("\n")) {
            return name + WAS + inset(before) + IS + inset(after);
        }
        return name + " " + before + " -> " + after;
    }

    private static String inset(String text) {
        return text.replace("\n", "\n           ");
    }

    /** The places with their lines, an empty line between two places. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        places.forEach((place, told) -> {
            lines.add(place);
            told.forEach(each -> lines.addAll(each.lines().toList()));
            lines.add("");
        });
        return lines;
    }
}
