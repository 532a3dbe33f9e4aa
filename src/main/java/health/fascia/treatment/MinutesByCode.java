package health.fascia.treatment;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the hands-on minutes of a visit, code by code, as a clinic writes them: 97124:30; 97140:15. */
public final class MinutesByCode {

    /** What is wrong with a text that cannot be read. */
    public static final String PROBLEM = "These are not minutes by code.";

    /** How it is written instead. */
    public static final String CURE =
            "Write each procedure code once, a colon and its minutes, separated by a semicolon: 97124:30; 97140:15.";

    /** Minutes of a day. */
    static final int DAY = 24 * 60;

    private static final Pattern PART = Pattern.compile("([0-9A-Z][0-9]{3}[0-9A-Z]) *[:=] *([0-9]{1,4})(?: *MIN\\.?)?");

    private MinutesByCode() {}

    /** The minutes of each code (1 to 1440), sorted by code; empty where any part of the text cannot be read. */
    public static Optional<SortedMap<String, Integer>> find(String text) {
        SortedMap<String, Integer> minutes = new TreeMap<>();
        String bare = text.strip().replaceFirst("[;,]$", "");
        for (String part : bare.split("[;,\\n]", -1)) {
            Matcher parts = PART.matcher(part.strip().toUpperCase(Locale.ROOT));
            if (!parts.matches()) {
                return Optional.empty();
            }
            int some = Integer.parseInt(parts.group(2));
            // A code that stands twice may be two areas or a slip; adding would guess.
            if (some < 1 || some > DAY || minutes.put(parts.group(1), some) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(Collections.unmodifiableSortedMap(minutes));
    }

    /** All minutes together. */
    public static int total(SortedMap<String, Integer> minutes) {
        return minutes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
