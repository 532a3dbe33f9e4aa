package health.fascia.workshop;

import health.fascia.workshop.TableText.Row;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How rows are numbered, dated and told. */
final class RowName {

    private static final Pattern NUMBERED = Pattern.compile("(.*-)([0-9]{1,9})");

    private RowName() {}

    /** Whether the key is a later number of the same name: JUR-TX-2 after JUR-TX-1. */
    static boolean isNext(String key, String later) {
        Matcher one = NUMBERED.matcher(key);
        Matcher other = NUMBERED.matcher(later);
        return one.matches()
                && other.matches()
                && one.group(1).equals(other.group(1))
                && Integer.parseInt(one.group(2)) < Integer.parseInt(other.group(2));
    }

    /** The days on which a row holds, after the word "from". */
    static String span(Row row) {
        String through = row.cell(TableText.THROUGH);
        return Wording.cell(row.cell(TableText.FROM)) + (through.isEmpty() ? "" : " through " + through);
    }

    static String source(Row row) {
        String source = row.cell(TableText.SOURCE);
        String words = source.isEmpty() ? "no source" : "source " + source;
        return row.verified() ? words : words + ", unverified";
    }

    static String overwritten(String key, Row row) {
        return " (row " + key + ", which holds from " + span(row) + ", was overwritten)";
    }

    /** What is wrong between the end of one row and the beginning of the next; empty when they meet. */
    static String gap(String through, String from) {
        try {
            LocalDate first = LocalDate.parse(through).plusDays(1);
            LocalDate last = LocalDate.parse(from).minusDays(1);
            return last.isBefore(first) ? "" : "\n    nothing holds from " + first + " through " + last;
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    /** One value that changed; of a list, what came and what went. */
    static String change(String name, String was, String is) {
        if (!was.contains(";") && !is.contains(";") || was.isEmpty() || is.isEmpty()) {
            return DiffText.change(name, was, is);
        }
        Set<String> old = parts(was);
        Set<String> now = parts(is);
        Set<String> came = new LinkedHashSet<>(now);
        came.removeAll(old);
        Set<String> went = new LinkedHashSet<>(old);
        went.removeAll(now);
        if (came.isEmpty() && went.isEmpty()
                || came.stream().anyMatch(part -> part.length() > 40)
                || went.stream().anyMatch(part -> part.length() > 40)) {
            return DiffText.change(name, was, is);
        }
        return name
                + (came.isEmpty() ? "" : " now with " + Wording.list(came))
                + (!came.isEmpty() && !went.isEmpty() ? "," : "")
                + (went.isEmpty() ? "" : " no longer with " + Wording.list(went));
    }

    private static Set<String> parts(String text) {
        return new LinkedHashSet<>(Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
    }
}
