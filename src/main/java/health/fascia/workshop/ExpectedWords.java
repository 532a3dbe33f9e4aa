package health.fascia.workshop;

import health.fascia.determination.Outcome;
import health.fascia.workshop.ExampleColumn.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what an example expects: the columns behind the facts of its row. */
final class ExpectedWords {

    /** Says that there is none at all. */
    static final String NONE = "(none)";

    private static final Pattern REASON = Pattern.compile("[A-Z]-[A-Z0-9-]{2,40}");
    private static final Pattern PAID = Pattern.compile("([A-Z0-9]{5}) *: *([0-9]{1,3})");

    private final Map<Word, String> said;
    private final Consumer<String> refuse;

    private ExpectedWords(Map<Word, String> said, Consumer<String> refuse) {
        this.said = said;
        this.refuse = refuse;
    }

    /** What a row expects; empty where it names no outcome. {@code refuse} hears what cannot be understood. */
    static Optional<Example.Expected> read(Map<Word, String> said, Consumer<String> refuse) {
        ExpectedWords words = new ExpectedWords(said, refuse);
        Optional<Outcome> outcome = words.outcome();
        return outcome.map(words::expected);
    }

    private Example.Expected expected(Outcome outcome) {
        return new Example.Expected(
                outcome,
                reasons(Word.REASONS),
                text(Word.NOTES).isEmpty() ? null : reasons(Word.NOTES),
                visits(),
                text(Word.UNITS).isEmpty() ? null : units(),
                new TreeSet<>(list(text(Word.SHOWS))),
                new TreeSet<>(list(text(Word.SILENT))));
    }

    private Optional<Outcome> outcome() {
        String words = text(Word.OUTCOME);
        Optional<Outcome> found = Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.words().equalsIgnoreCase(words))
                .findFirst();
        if (found.isEmpty()) {
            refuse.accept("Expected outcome is '" + words + "'. Allowed are "
                    + Arrays.stream(Outcome.values())
                            .filter(outcome -> outcome.ordinal() <= Outcome.REDUCTION_PROPOSED.ordinal())
                            .map(Outcome::words)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return found;
    }

    private SortedSet<String> reasons(Word column) {
        String text = text(column);
        SortedSet<String> reasons = new TreeSet<>(text.equalsIgnoreCase(NONE) ? List.of() : list(text));
        reasons.stream()
                .filter(reason -> !REASON.matcher(reason).matches())
                .forEach(reason -> refuse.accept(column.header() + " holds '" + reason
                        + "', which is no reason code; they stand in reasons.xlsx, such as R-BV-STALE."));
        return reasons;
    }

    private @Nullable Integer visits() {
        String text = text(Word.VISITS);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,3}")) {
            refuse.accept("Expected visits is '" + text + "', which is not a whole number.");
            return null;
        }
        return Integer.valueOf(text);
    }

    private SortedMap<String, Integer> units() {
        SortedMap<String, Integer> units = new TreeMap<>();
        for (String part : text(Word.UNITS).split(";")) {
            Matcher paid = PAID.matcher(part.strip());
            if (paid.matches()) {
                units.put(paid.group(1), Integer.valueOf(paid.group(2)));
            } else {
                refuse.accept("Expected paid units holds '" + part.strip()
                        + "'. Write the code, a colon and the units, such as 97124: 2; 97140: 1.");
            }
        }
        return units;
    }

    private String text(Word word) {
        return said.getOrDefault(word, "");
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split("[;,\\s]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
