package health.fascia.workshop;

import health.fascia.rulebook.RuleFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Two states of a toy officers' folder that differ in every way in which folders can differ. */
final class ToyRules {

    private static final String HEAD =
            """
            package rules.toys
            import health.fascia.testing.facts.*
            global health.fascia.rulebook.Findings findings
            """;

    private static final Object[] TARIFF = {
        "Row id", "State", "Most weight", "Zones", "From", "Through", "Source", "Reviewed on", "Verified", "Notes"
    };

    private ToyRules() {}

    static String rule(String name, String notes, String conditions, String conclusion) {
        return "rule \"" + name + "\"\n    " + notes + "\nwhen\n    " + conditions + "\nthen\n    findings."
                + conclusion + ";\nend\n";
    }

    private static String notes(String source, String reviewed, String verified, String stage) {
        return "@source(\"%s\") @reviewed(\"%s\") @verified(\"%s\") @stage(\"%s\")"
                .formatted(source, reviewed, verified, stage);
    }

    static RuleFolder before(Path root) {
        String read = notes("house 1", "2026-11-23", "read", "REFERRAL");
        return save(new RuleFolder(root)
                .file(
                        "toys/heavy.drl",
                        HEAD
                                + rule(
                                        "TOY-1 A heavy parcel waits",
                                        read,
                                        "Parcel( weight > 10, label != null )",
                                        "pend( \"R-HEAVY\" )")
                                + rule(
                                        "TOY-2 A red parcel is noted",
                                        read,
                                        "Parcel( color == Color.RED )",
                                        "note( \"R-RED\" )")
                                + rule(
                                        "TOY-3 A parcel without a shelf waits",
                                        read,
                                        "Parcel( )\n    not Shelf( capacity > 0 )",
                                        "pend( \"R-SHELF\" )")
                                + rule("TOY-9 Only a comment will change", read, "Parcel( )", "note( \"R-SAME\" )"))
                .table(
                        "toys/tariffs.xlsx",
                        "Tariffs",
                        List.of(
                                TARIFF,
                                row("TAR-TX-1", "TX", 6, "A; B", "2021-01-01", "", "law 1"),
                                row("TAR-OH-1", "OH", 5, "A", "2021-01-01", "", "law 2"),
                                row("TAR-ME-1", "ME", 5, "A", "2021-01-01", "", "law 3"),
                                row("TAR-CA-1", "CA", 5, "A", "2021-01-01", "", "law 4"),
                                row("TAR-WA-1", "WA", 5, "A", "2021-01-01", "", "law 5"),
                                row("TAR-FL-1", "FL", 5, "A", "2021-01-01", "", "law 6"),
                                row("TAR-DE-1", "DE", 5, "A", "2021-01-01", "2026-06-30", "law 7")))
                .table("toys/old.xlsx", "Old", List.of(TARIFF, row("OLD-1", "TX", 1, "A", "2021-01-01", "", "x")))
                .reason("TOY-1", "R-HEAVY", "It weighs too much.")
                .reason("TOY-2", "R-RED", "It is red.")
                .reason("TOY-3", "R-SHELF", "It has no shelf.")
                .reason("TOY-9", "R-SAME", "The same."));
    }

    static RuleFolder after(Path root) {
        String read = notes("house 1", "2026-11-23", "read", "REFERRAL");
        String claim = notes("house 2", "2026-11-25", "unverified", "REFERRAL, CLAIM");
        return save(new RuleFolder(root)
                .file(
                        "toys/heavy.drl",
                        HEAD + "// A comment decides nothing.\n"
                                + rule(
                                        "TOY-1 A very heavy parcel waits",
                                        claim,
                                        "Parcel( weight > 12, label != null )",
                                        "review( \"R-HEAVIER\" )")
                                + rule(
                                        "TOY-3 A parcel without a shelf waits",
                                        read,
                                        "Parcel( weight != null )\n    exists Shelf( )",
                                        "pend( \"R-SHELF\" )")
                                + rule("TOY-9 Only a comment will change", read, "Parcel( )", "note( \"R-SAME\" )"))
                .file(
                        "toys/fragile.drl",
                        HEAD
                                + rule(
                                        "TOY-4 A fragile parcel is judged",
                                        read,
                                        "Parcel( fragile == true )",
                                        "review( \"R-FRAGILE\" )"))
                .table(
                        "toys/tariffs.xlsx",
                        "Tariffs",
                        List.of(
                                TARIFF,
                                row("TAR-TX-1", "TX", 6, "A; B", "2021-01-01", "2026-12-31", "law 1"),
                                row("TAR-TX-2", "TX", 8, "B; C", "2027-01-01", "", "law 1 as amended"),
                                row("TAR-OH-1", "OH", 5, "A", "2021-01-01", "2026-12-31", "law 2"),
                                row("TAR-OH-2", "OH", 7, "A", "2027-02-01", "2027-12-31", "law 2b"),
                                row("TAR-ME-1", "ME", 5, "A", "2021-01-01", "2026-12-31", "law 3"),
                                row("TAR-WA-1", "WA", 9, "A", "2021-01-01", "", "law 5"),
                                row("TAR-DE-1", "DE", 5, "A", "2021-01-01", "2026-09-30", "law 7"),
                                row("TAR-FL-1", "FL", 5, "A", "2021-01-01", "", "law 6, read again"),
                                row("TAR-NY-1", "NY", 4, "A", "2026-11-01", "", "law 8")))
                .table("toys/young.xlsx", "Young", List.of(TARIFF, row("YNG-1", "TX", 1, "A", "2021-01-01", "", "y")))
                .reason("TOY-1", "R-HEAVIER", "It weighs far too much.")
                .reason("TOY-3", "R-SHELF", "It has no shelf.")
                .reason("TOY-4", "R-FRAGILE", "It may break.")
                .reason("TOY-9", "R-SAME", "The same."));
    }

    /** Toy rules have no tables that the program knows, so that what is wrong with them does not matter here. */
    private static RuleFolder save(RuleFolder folder) {
        folder.problems();
        return folder;
    }

    private static Object[] row(Object... cells) {
        List<Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell);
        }
        row.add("2026-11-23");
        row.add("read");
        row.add("");
        return row.toArray();
    }
}
