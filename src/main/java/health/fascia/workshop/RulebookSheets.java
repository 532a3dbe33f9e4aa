package health.fascia.workshop;

import health.fascia.rulebook.RuleDescription;
import health.fascia.rulebook.RuleDescription.Words;
import health.fascia.rulebook.RuleReach;
import health.fascia.workbook.PrintedRulebook;
import health.fascia.workbook.PrintedRulebook.Column;
import health.fascia.workbook.PrintedRulebook.Kind;
import health.fascia.workbook.PrintedRulebook.Part;
import health.fascia.workshop.PolicyPage.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rule book as the sheets of a workbook. */
final class RulebookSheets {

    /** Characters; a column of a table is as wide as its longest value, within these. */
    private static final int NARROWEST = 10;

    private static final int WIDEST = 20;

    private final PrintedBook book;

    RulebookSheets(PrintedBook book) {
        this.book = book;
    }

    void write(Path target) {
        List<Part> parts = new ArrayList<>();
        parts.add(rules());
        parts.add(words());
        parts.add(leading("States", "What each state and territory asks of a therapist.", "State", book.states()));
        parts.add(leading("Payers", "What each payer or plan asks for.", "Payer", book.payers()));
        Stream.of(following("States, more", "State", book.states()), following("Payers, more", "Payer", book.payers()))
                .filter(part -> !part.rows().isEmpty())
                .forEach(parts::add);
        new PrintedRulebook("Rule book", book.lead(), "Rulebook " + book.hash(), counts(), parts).write(target);
    }

    private List<List<Object>> counts() {
        List<List<Object>> counts = new ArrayList<>();
        counts.add(List.of("Area", "Asks", "Numbers", "Rules", "Unverified source"));
        book.areas()
                .forEach(area ->
                        counts.add(count(area, area.area().title(), area.area().question())));
        counts.add(count(book.all(), "All", ""));
        return counts;
    }

    private static List<Object> count(AreaRules area, String title, String question) {
        return List.of(title, question, area.numbers(), area.rules().size(), area.unverified());
    }

    private Part rules() {
        List<Column> columns = List.of(
                text("Id", 10),
                text("Rule", 40),
                text("Area", 16),
                text("Speaks at", 14),
                text("Says", 18),
                text("Reason", 22),
                new Column("Rank", 7, Kind.NUMBER),
                text("CARC and RARC", 14),
                text("Source", 44),
                new Column("Reviewed on", 12, Kind.DATE),
                text("Verified", 12),
                text("File", 34));
        return part("Rules", "Every rule, its conclusion and its source, by area.", columns, RulebookSheets::row);
    }

    private Part words() {
        List<Column> columns = List.of(
                text("Id", 10),
                text("Rule", 36),
                text("People read", 48),
                text("Asked for", 38),
                new Column("When", 86, Kind.CODE));
        return part(
                "Words",
                "What people read, and when each rule speaks.",
                columns,
                rule -> Arrays.asList(
                        rule.id(),
                        rule.sentence(),
                        rule.words().map(Words::text).orElse(""),
                        rule.words().map(Words::missing).orElse(""),
                        String.join("\n", rule.written())));
    }

    private Part part(
            String name, String about, List<Column> columns, Function<RuleDescription, List<@Nullable Object>> line) {
        List<List<@Nullable Object>> rows = book.areas().stream()
                .flatMap(area -> area.rules().stream())
                .map(line)
                .toList();
        return new Part(name, about, columns, rows);
    }

    private static List<@Nullable Object> row(RuleDescription rule) {
        return Arrays.asList(
                rule.id(),
                rule.sentence(),
                Area.of(rule.id()).title(),
                Wording.stages(rule.stages()),
                Wording.verdict(rule.verdict()),
                rule.reasonCode(),
                rule.words().map(Words::rank).orElse(null),
                rule.words().map(Words::carcAndRarc).orElse(""),
                rule.source(),
                rule.reviewed(),
                rule.verified() ? "read" : "unverified",
                rule.file());
    }

    /** The rows of the table that leads the pages, column by column. */
    private static Part leading(String name, String about, String subject, List<PolicyPage> pages) {
        String place = place(pages);
        Set<String> says = new LinkedHashSet<>();
        List<Entry> entries = pages.stream()
                .flatMap(page -> page.entries().stream())
                .filter(entry -> entry.place().equals(place))
                .toList();
        entries.forEach(entry -> says.addAll(entry.says().keySet()));
        // A column that is blank in every row would only make the print smaller.
        says.removeIf(header -> entries.stream()
                .allMatch(entry -> entry.says().getOrDefault(header, "").isEmpty()));
        List<Column> columns = new ArrayList<>(List.of(text(subject, 22)));
        says.forEach(header -> columns.add(text(Wording.printed(header), width(header, entries))));
        columns.add(text("Holds from", 19));
        columns.add(text("Rules that speak because of it", 30));
        columns.addAll(List.of(text("Source", 30), text("Reviewed on", 12), text("Verified", 11)));
        columns.addAll(List.of(text("Notes", 60), text("Row", 16)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PolicyPage page : pages) {
            page.entries().stream()
                    .filter(entry -> entry.place().equals(place))
                    .forEach(entry -> rows.add(row(page, entry, says)));
            if (page.entries().isEmpty()) {
                rows.add(hole(page, columns));
            }
        }
        return new Part(name, about, columns, rows);
    }

    private static List<@Nullable Object> hole(PolicyPage page, List<Column> columns) {
        List<@Nullable Object> hole = new ArrayList<>(List.of(page.title()));
        columns.stream().skip(1).forEach(column -> hole.add(column.header().equals("Notes") ? "No row." : ""));
        return hole;
    }

    private static List<@Nullable Object> row(PolicyPage page, Entry entry, Set<String> says) {
        List<@Nullable Object> row = new ArrayList<>(List.of(page.title()));
        says.forEach(header -> row.add(entry.says().getOrDefault(header, "")));
        row.add(entry.span().replace(" through", "\nthrough"));
        row.add(entry.rules().stream()
                .map(RuleReach::rule)
                .map(RuleDescription::id)
                .collect(Collectors.joining(", ")));
        row.addAll(List.of(entry.source(), entry.reviewed(), entry.verified() ? "read" : "unverified"));
        row.addAll(List.of(entry.notes(), entry.key()));
        return row;
    }

    /** The rows of all other tables, each in one line. */
    private static Part following(String name, String subject, List<PolicyPage> pages) {
        String place = place(pages);
        List<Column> columns = List.of(
                text(subject, 24),
                text("Table", 34),
                text("Says", 70),
                text("Holds from", 19),
                text("Source", 44),
                text("Reviewed on", 12),
                text("Verified", 11),
                text("Row", 20));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PolicyPage page : pages) {
            page.entries().stream()
                    .filter(entry -> !entry.place().equals(place))
                    .forEach(entry -> rows.add(Arrays.asList(
                            page.title(),
                            entry.place(),
                            saying(entry),
                            entry.span(),
                            entry.source(),
                            entry.reviewed(),
                            entry.verified() ? "read" : "unverified",
                            entry.key())));
        }
        return new Part(
                name, "Rows of other tables that are about one " + Wording.header(subject) + ".", columns, rows);
    }

    private static String saying(Entry entry) {
        return entry.says().entrySet().stream()
                .filter(said -> !said.getValue().isEmpty())
                .map(said -> Wording.printed(said.getKey()) + ": " + said.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String place(List<PolicyPage> pages) {
        return pages.stream()
                .flatMap(page -> page.entries().stream())
                .findFirst()
                .map(Entry::place)
                .orElse("");
    }

    private static int width(String header, List<Entry> entries) {
        int longest = entries.stream()
                .mapToInt(entry -> entry.says().getOrDefault(header, "").length())
                .max()
                .orElse(0);
        int word = Arrays.stream(Wording.printed(header).split(" "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.max(Math.max(NARROWEST, word + 3), Math.min(WIDEST, longest + 2));
    }

    private static Column text(String header, int width) {
        return new Column(header, width, Kind.TEXT);
    }
}
