package health.fascia.rulebook;

import health.fascia.sheet.SheetCell;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one cell of a policy table as the type of its column. */
final class PolicyCells {

    /** The cell cannot be taken; the message is for an officer. */
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    private final ColumnWords words;
    private final RecordComponent column;

    private PolicyCells(RecordComponent column) {
        this.column = column;
        this.words = new ColumnWords(column);
    }

    static @Nullable Object read(RecordComponent column, @Nullable SheetCell cell) throws Unfit {
        return new PolicyCells(column).read(cell);
    }

    private @Nullable Object read(@Nullable SheetCell cell) throws Unfit {
        String text = cell == null ? "" : cell.text().strip();
        if (cell != null && (cell.formula() || cell.kind() == SheetCell.Kind.NO_VALUE)) {
            throw new Unfit(words.header() + " holds a formula; a policy table holds values, not formulas. Type the"
                    + " value.");
        }
        if (cell != null && cell.kind() == SheetCell.Kind.ERROR) {
            throw new Unfit(words.header() + " holds the spreadsheet error " + text + ". Type the value.");
        }
        if (text.isEmpty()) {
            return blank();
        }
        PolicyText.check(text);
        Class<?> type = column.getType();
        if (type == String.class) {
            return word(text);
        }
        if (type == List.class) {
            return list(text);
        }
        if (type == LocalDate.class) {
            return date(text);
        }
        if (type == boolean.class || type == Boolean.class) {
            return yesNo(text);
        }
        return type.isEnum() ? constant(type, text) : number(type, text);
    }

    private @Nullable Object blank() throws Unfit {
        if (column.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        if (column.getType() == List.class) {
            return List.of();
        }
        throw new Unfit((words.header() + " is blank, and must be filled. " + words.allowed()).strip());
    }

    private String word(String text) throws Unfit {
        for (String known : words.listed()) {
            if (known.equalsIgnoreCase(text)) {
                return known;
            }
        }
        if (words.holdsCodes()) {
            return CodePattern.checked(text);
        }
        if (words.listed().isEmpty()) {
            return text;
        }
        throw unfit(text, "is not known here", Spelling.nearest(text, words.listed()));
    }

    private List<String> list(String text) throws Unfit {
        List<String> parts = Arrays.stream(text.split("[;,]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        for (String part : parts) {
            word(part);
        }
        return parts;
    }

    private LocalDate date(String text) throws Unfit {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw unfit(text, "is not a date", DateGuess.guess(text));
        }
    }

    private Boolean yesNo(String text) throws Unfit {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "YES", "TRUE" -> true;
            case "NO", "FALSE" -> false;
            case "Y" -> throw unfit(text, "is neither YES nor NO", Optional.of("YES"));
            case "N" -> throw unfit(text, "is neither YES nor NO", Optional.of("NO"));
            default -> throw unfit(text, "is neither YES nor NO", Spelling.nearest(text, List.of("YES", "NO")));
        };
    }

    private Object number(Class<?> type, String text) throws Unfit {
        boolean decimal = type == BigDecimal.class;
        try {
            Object number = decimal ? (Object) new BigDecimal(text) : Integer.valueOf(text);
            if (!words.inRange(new BigDecimal(text))) {
                throw unfit(text, words.beyond(new BigDecimal(text)), Optional.empty());
            }
            return number;
        } catch (NumberFormatException e) {
            throw unfit(
                    text,
                    decimal ? "is not a number" : "is not a whole number",
                    NumberWords.guess(text).filter(guess -> words.inRange(BigDecimal.valueOf(guess))));
        }
    }

    private Object constant(Class<?> type, String text) throws Unfit {
        String wanted = bare(text);
        for (Object constant : type.getEnumConstants()) {
            if (bare(constant.toString()).equals(wanted)) {
                return constant;
            }
        }
        throw unfit(text, "is not known here", Spelling.nearest(text, ColumnWords.constants(type)));
    }

    private Unfit unfit(String text, String wrong, Optional<?> guess) {
        return new Unfit("'" + text + "' " + wrong + ". " + words.allowed()
                + guess.map(meant -> " Did you mean " + meant + "?").orElse(""));
    }

    /** A name without case, spaces and punctuation. */
    static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
