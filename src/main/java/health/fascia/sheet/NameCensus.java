package health.fascia.sheet;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the different names in a part. A sheet repeats a handful of them millions of times: those are told quickly. */
final class NameCensus {

    /** A power of two, large against the names of a worksheet. */
    private static final int SLOTS = 64;

    private final @Nullable String[] recent = new String[SLOTS];
    private final Set<String> names = new HashSet<>();

    void add(String name) {
        if (name.isEmpty()) {
            return;
        }
        int slot = (name.charAt(0) + name.length() * 31) & (SLOTS - 1);
        if (!name.equals(recent[slot])) {
            recent[slot] = name;
            names.add(name);
        }
    }

    int count() {
        return names.size();
    }
}
