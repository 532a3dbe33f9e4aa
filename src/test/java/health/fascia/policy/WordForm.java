package health.fascia.policy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One line of {@code words.tsv}: words with places to fill, and the cells that they state.
 *
 * @param text the words as they stand in the file
 * @param cells the cells, or the one column for which the word is another name
 */
record WordForm(String text, Pattern pattern, String cells) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(\\d?)\\}");
    private static final String NOTHING = "(nothing)";

    static WordForm of(String line) {
        String[] parts = line.split("\t", -1);
        StringBuilder pattern = new StringBuilder();
        Matcher place = PLACE.matcher(parts[0]);
        int at = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(parts[0].substring(at, place.start())))
                    .append("(?<" + place.group(1) + place.group(2) + ">" + kind(place.group(1)) + ")");
            at = place.end();
        }
        pattern.append(Pattern.quote(parts[0].substring(at)));
        return new WordForm(parts[0], Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE), parts[1]);
    }

    private static String kind(String place) {
        return switch (place) {
            case "day" -> "\\d{4}-\\d{2}-\\d{2}";
            case "whole" -> "\\d+";
            case "decimal" -> "\\d+(?:\\.\\d+)?";
            case "word" -> "[A-Za-z0-9_.+-]+";
            case "text" -> ".+";
            default -> throw new IllegalArgumentException("words.tsv knows no place {" + place + "}");
        };
    }

    /** Whether the word is another name of a column, so that a value stands behind it. */
    boolean names() {
        return !cells.contains("=") && !cells.equals(NOTHING);
    }

    /** The cells that a text states by this form, as {@code R.temperature=38.0}; empty when the text is not of this form. */
    Optional<List<String>> find(String said) {
        Matcher found = pattern.matcher(said);
        if (names() || !found.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                cells.equals(NOTHING)
                        ? List.of()
                        : Stream.of(cells.split("~"))
                                .map(cell -> filled(cell, found))
                                .toList());
    }

    private static String filled(String cell, Matcher found) {
        return PLACE.matcher(cell).replaceAll(place -> {
            boolean own = place.group(1).equals("regions");
            return Matcher.quoteReplacement(own ? place.group() : found.group(place.group(1) + place.group(2)));
        });
    }
}
