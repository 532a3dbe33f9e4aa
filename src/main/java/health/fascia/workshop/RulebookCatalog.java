package health.fascia.workshop;

import health.fascia.rulebook.RuleDescription;
import health.fascia.rulebook.RuleDescription.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that decides as one text: each rule with its conditions and words, and each table with all its rows. Made
 * from the folder alone, so that the same folder gives the same text, and a change in a workbook shows in a difference.
 */
public final class RulebookCatalog {

    /** The name of the file inside the officers' folder. */
    public static final String FILE = "CATALOG.md";

    private final Edition edition;
    private final Map<Area, Map<String, List<RuleDescription>>> areas = new EnumMap<>(Area.class);
    private final Markdown text = new Markdown();

    private RulebookCatalog(Edition edition) {
        this.edition = edition;
        edition.rules().rules().forEach(rule -> areas.computeIfAbsent(Area.of(rule.id()), area -> new LinkedHashMap<>())
                .computeIfAbsent(rule.file(), file -> new ArrayList<>())
                .add(rule));
    }

    /** The catalog of a folder that is there. */
    public static String text(Path folder) {
        return new RulebookCatalog(Edition.read("", folder)).write();
    }

    /** Writes the catalog into the folder. */
    public static Path write(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Files.writeString(file, text(folder), StandardCharsets.UTF_8);
        return file;
    }

    private String write() {
        text.line("# Catalog of the rules and tables").line("");
        text.line(
                "Written by `./fascia rules catalog` from the files beside it. Do not edit it: change a rule or a row,");
        text.line("and write it again. It holds everything that decides, so that every change can be read as text.");
        writeCounts();
        areas.forEach(this::writeArea);
        writeProgramWords();
        text.heading(2, "Tables");
        text.line("All rows in the order of the sheet; of several rows that fit, the first decides.");
        edition.tables().stream().filter(table -> !isReasons(table)).forEach(this::writeTable);
        return text.toString();
    }

    private void writeCounts() {
        text.heading(2, "Count");
        text.header(List.of("Area", "Asks", "Numbers", "Rules", "Unverified source"));
        int[] sums = new int[3];
        areas.forEach((area, files) -> {
            List<RuleDescription> rules =
                    files.values().stream().flatMap(List::stream).toList();
            int[] counts = counts(rules);
            text.row(List.of(area.title(), area.question(), "" + counts[0], "" + counts[1], "" + counts[2]));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += counts[i];
            }
        });
        text.row(List.of("All", "", "" + sums[0], "" + sums[1], "" + sums[2]));
        text.line("")
                .line("A number with several conclusions is several rules: INT-004a, INT-004b.")
                .line("");
        text.header(List.of("Table", "Sheet", "Rows", "Unverified source"));
        for (TableText table : edition.tables()) {
            long unverified =
                    table.rows().stream().filter(row -> !row.verified()).count();
            text.row(List.of(table.file(), table.sheet(), "" + table.rows().size(), "" + unverified));
        }
    }

    private static int[] counts(List<RuleDescription> rules) {
        int numbers = (int)
                rules.stream().map(rule -> Area.number(rule.id())).distinct().count();
        int unverified = (int) rules.stream().filter(rule -> !rule.verified()).count();
        return new int[] {numbers, rules.size(), unverified};
    }

    private void writeArea(Area area, Map<String, List<RuleDescription>> files) {
        text.heading(2, area.title());
        text.line(area.question());
        files.forEach((file, rules) -> {
            text.heading(3, area.title() + ": " + Markdown.plain(file));
            text.line(Wording.count(rules.size(), "rule") + ".");
            rules.forEach(this::writeRule);
        });
    }

    private void writeRule(RuleDescription rule) {
        text.heading(4, rule.id() + " " + Markdown.plain(rule.sentence()));
        text.line("- Speaks at: " + Wording.stages(rule.stages()));
        text.line("- Says: `" + Wording.verb(rule.verdict()) + "` (" + Wording.verdict(rule.verdict()) + "), reason `"
                + rule.reasonCode() + "`"
                + rule.words().map(RulebookCatalog::codes).orElse(""));
        List<String> written = rule.written().isEmpty()
                ? rule.asked().stream().map(Object::toString).toList()
                : rule.written();
        text.line("- When:");
        written.forEach(line -> text.line("  - " + code(line)));
        rule.words().ifPresent(words -> {
            text.line("- People read: " + Markdown.plain(words.text()));
            if (!words.missing().isEmpty()) {
                text.line("- Asked for: " + Markdown.plain(words.missing()));
            }
        });
        text.line("- Source: " + Markdown.plain(rule.source()) + " · reviewed "
                + (rule.reviewed() == null ? "(unknown)" : rule.reviewed())
                + (rule.verified() ? "" : " · **unverified source**"));
    }

    private static String codes(Words words) {
        return ", rank " + words.rank()
                + (words.carcAndRarc().isEmpty() ? "" : ", CARC and RARC " + Markdown.plain(words.carcAndRarc()))
                + (words.basis() ? ", carries an approval" : "");
    }

    private static String code(String line) {
        return line.contains("`") ? Markdown.plain(line) : "`" + line + "`";
    }

    /** Rows of reasons.xlsx that belong to no rule: what the program itself says. */
    private void writeProgramWords() {
        text.heading(2, "What the program itself says");
        text.line("Rows of reasons.xlsx that belong to no rule file.").line("");
        List<String> ids =
                edition.rules().rules().stream().map(RuleDescription::id).toList();
        for (TableText table : edition.tables()) {
            if (isReasons(table)) {
                text.header(table.headers());
                table.rows().stream()
                        .filter(row -> !ids.contains(row.cell(table.keyColumn())))
                        .forEach(row -> text.row(cells(table, row)));
            }
        }
    }

    private static boolean isReasons(TableText table) {
        return table.file().equals("reasons.xlsx")
                && table.sheet().toLowerCase(Locale.ROOT).equals("reasons");
    }

    private void writeTable(TableText table) {
        text.heading(3, Markdown.plain(table.place()));
        text.line(Wording.count(table.rows().size(), "row") + ".").line("");
        text.header(table.headers());
        table.rows().forEach(row -> text.row(cells(table, row)));
    }

    private static List<String> cells(TableText table, TableText.Row row) {
        return table.headers().stream().map(row::cell).toList();
    }
}
