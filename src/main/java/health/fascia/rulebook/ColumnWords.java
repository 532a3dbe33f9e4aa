package health.fascia.rulebook;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a column of a policy table is called and what it may hold, in words for an officer. */
final class ColumnWords {

    /** A list of more words is left to the drop-down of the column. */
    private static final int MOST_WORDS = 20;

    private final RecordComponent column;
    private final @Nullable Allowed limits;

    ColumnWords(RecordComponent column) {
        this.column = column;
        this.limits = column.getAnnotation(Allowed.class);
    }

    /** The header of a component as officers see it: {@code lateWindowDays} is "Late window days". */
    static String headerOf(RecordComponent component) {
        String spaced = component.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    String header() {
        return headerOf(column);
    }

    /** The words that a text may be; none when it is free. */
    List<String> listed() {
        if (limits != null && limits.words().length > 0) {
            return List.of(limits.words());
        }
        boolean marked =
                column.getName().equals("verified") && PolicyRow.class.isAssignableFrom(column.getDeclaringRecord());
        return marked ? List.of("read", "unverified") : List.of();
    }

    boolean holdsCodes() {
        return limits != null && limits.codes();
    }

    boolean inRange(BigDecimal number) {
        return limits == null
                || number.compareTo(BigDecimal.valueOf(limits.min())) >= 0
                        && number.compareTo(BigDecimal.valueOf(limits.max())) <= 0;
    }

    /** How a number leaves the range. */
    String beyond(BigDecimal number) {
        boolean small = limits != null && number.compareTo(BigDecimal.valueOf(limits.min())) < 0;
        return small ? "is too small" : "is too large";
    }

    /** A sentence that says what the column takes; none where it takes any text. */
    String allowed() {
        Class<?> type = column.getType();
        List<String> known = type.isEnum() ? constants(type) : listed();
        if (!known.isEmpty()) {
            return known.size() > MOST_WORDS
                    ? header() + " takes a word of its drop-down, such as " + known.get(0) + "."
                    : header() + " is " + orList(known) + ".";
        }
        if (type == LocalDate.class) {
            return header() + " is a date such as 2026-11-23.";
        }
        if (type == boolean.class || type == Boolean.class) {
            return header() + " is YES or NO.";
        }
        if (holdsCodes()) {
            return header() + " is codes without dots; [AB] stands for A or B, .* for any ending, | for or.";
        }
        return type == String.class || type == List.class ? "" : range(type);
    }

    private String range(Class<?> type) {
        String kind = type == BigDecimal.class ? "a number" : "a whole number";
        if (limits == null) {
            return header() + " is " + kind + ".";
        }
        return limits.max() == Long.MAX_VALUE
                ? header() + " is " + kind + " from " + limits.min() + " on."
                : header() + " is " + limits.min() + " to " + limits.max() + ".";
    }

    static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }

    private static String orList(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
