package health.fascia.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The table of rooms: which room may use which. A sub-package belongs to its room. A new room begins with a line here.
 *
 * @param base the package that holds the rooms; the self-test gives that of the planted house
 */
record Rooms(String base) {

    private static final Set<String> BUSINESS = Set.of(
            "codeset",
            "referral",
            "rulebook",
            "publiclist",
            "licensure",
            "coverage",
            "necessity",
            "determination",
            "clock");

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("codeset", Set.of()),
            Map.entry("sheet", Set.of()),
            Map.entry("publiclist", Set.of()),
            Map.entry("audit", Set.of()),
            Map.entry("database", Set.of()),
            Map.entry("seal", Set.of()),
            Map.entry("referral", Set.of("codeset")),
            Map.entry("rulebook", Set.of("sheet", "publiclist")),
            Map.entry("licensure", Set.of("codeset", "referral", "rulebook", "publiclist")),
            Map.entry("coverage", Set.of("codeset", "referral", "rulebook")),
            Map.entry("necessity", Set.of("codeset", "referral", "rulebook", "publiclist")),
            Map.entry("clock", Set.of("referral", "rulebook")),
            Map.entry(
                    "determination",
                    Set.of("codeset", "referral", "rulebook", "licensure", "coverage", "necessity", "clock")),
            Map.entry("treatment", Set.of("codeset", "referral", "rulebook", "determination", "necessity")),
            Map.entry(
                    "claim",
                    Set.of(
                            "codeset",
                            "referral",
                            "rulebook",
                            "publiclist",
                            "licensure",
                            "coverage",
                            "necessity",
                            "determination",
                            "treatment")),
            Map.entry("edi", Set.of("codeset", "claim")),
            Map.entry("policy", with(BUSINESS, "claim", "treatment")),
            Map.entry("activation", with(BUSINESS, "policy", "audit")),
            Map.entry("workbook", with(BUSINESS, "sheet", "sample", "seal")),
            Map.entry("workshop", with(BUSINESS, "claim", "treatment", "policy", "sheet", "workbook")),
            Map.entry("letter", Set.of()),
            Map.entry("paper", Set.of("workbook")),
            Map.entry("lifecycle", with(BUSINESS, "audit")),
            Map.entry(
                    "nightly",
                    with(
                            BUSINESS,
                            "treatment",
                            "claim",
                            "edi",
                            "policy",
                            "activation",
                            "sheet",
                            "audit",
                            "workbook",
                            "lifecycle",
                            "seal",
                            "letter",
                            "paper",
                            "database")),
            Map.entry("console", with(BUSINESS, "sheet", "audit", "workbook", "lifecycle", "nightly", "database")),
            Map.entry(
                    "desk",
                    with(
                            BUSINESS,
                            "treatment",
                            "claim",
                            "policy",
                            "activation",
                            "audit",
                            "lifecycle",
                            "nightly",
                            "console")),
            Map.entry("sample", Set.of("codeset", "referral")),
            Map.entry("bench", with(BUSINESS, "policy", "audit", "workbook", "lifecycle", "database")),
            Map.entry(
                    "cli",
                    with(
                            BUSINESS,
                            "policy",
                            "activation",
                            "sheet",
                            "audit",
                            "workbook",
                            "lifecycle",
                            "nightly",
                            "console",
                            "desk",
                            "sample",
                            "claim",
                            "edi",
                            "bench",
                            "workshop",
                            "letter",
                            "database")));

    /** The technologies that live in one room, so that they can be exchanged there. */
    static final Map<String, List<String>> ONLY_IN = new TreeMap<>(Map.of(
            "rulebook", List.of("org.drools", "org.kie"),
            "workbook", List.of("org.apache.poi"),
            "letter", List.of("org.apache.poi.xwpf"),
            "paper", List.of("org.apache.pdfbox"),
            "edi", List.of("io.xlate"),
            "lifecycle", List.of("org.camunda"),
            "nightly", List.of("org.springframework.batch")));

    /** The part of a technology that another room has: POI's Word. */
    static final Map<String, String> LENT = Map.of("org.apache.poi", "org.apache.poi.xwpf");

    static final Set<String> NAMES = MAY_USE.keySet();

    /** The room of a package; empty outside the house. A package of the house without a room is its own, unknown room. */
    Optional<String> roomOf(String packageName) {
        if (!packageName.startsWith(base + ".")) {
            return packageName.equals(base) ? Optional.of("(no room)") : Optional.empty();
        }
        String below = packageName.substring(base.length() + 1);
        return Optional.of(below.contains(".") ? below.substring(0, below.indexOf('.')) : below);
    }

    boolean mayUse(String room, String other) {
        return room.equals(other) || MAY_USE.getOrDefault(room, Set.of()).contains(other);
    }

    private static Set<String> with(Set<String> rooms, String... more) {
        List<String> all = new ArrayList<>(rooms);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
