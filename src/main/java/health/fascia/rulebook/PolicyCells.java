package health.fascia.rulebook;

import health.fascia.sheet.SheetCell;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

    private PolicyCells() {}

    static @Nullable Object read(RecordComponent column, @Nullable SheetCell cell) throws Unfit {
        String text = cell == null ? "" : cell.text().strip();
        if (cell != null && (cell.formula() || cell.kind() == SheetCell.Kind.NO_VALUE)) {
            throw new Unfit("a policy table holds values, not formulas; type the value.");
        }
        if (cell != null && cell.kind() == SheetCell.Kind.ERROR) {
            throw new Unfit("it holds the spreadsheet error " + text + "; type the value.");
        }
        if (text.isEmpty()) {
            return blank(column);
        }
        PolicyText.check(text);
        Class<?> type = column.getType();
        if (type == String.class) {
            return column.isAnnotationPresent(CodePattern.Column.class) ? CodePattern.checked(text) : text;
        }
        if (type == List.class) {
            return Arrays.stream(text.split("[;,]"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
        if (type == LocalDate.class) {
            return date(text);
        }
        if (type == boolean.class || type == Boolean.class) {
            return yesNo(text);
        }
        return type.isEnum() ? constant(type, text) : number(type, text);
    }

    private static @Nullable Object blank(RecordComponent column) throws Unfit {
        if (column.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        if (column.getType() == List.class) {
            return List.of();
        }
        throw new Unfit("it is blank, and this column must be filled.");
    }

    private static LocalDate date(String text) throws Unfit {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unfit("'" + text + "' is not a date; enter it as a date such as 2026-11-23.");
        }
    }

    private static Boolean yesNo(String text) throws Unfit {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "YES", "TRUE" -> true;
            case "NO", "FALSE" -> false;
            default -> throw new Unfit("'" + text + "' is neither YES nor NO.");
        };
    }

    private static Object number(Class<?> type, String text) throws Unfit {
        try {
            return type == BigDecimal.class ? (Object) new BigDecimal(text) : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new Unfit("'" + text + "' is not a " + (type == BigDecimal.class ? "number." : "whole number."));
        }
    }

    private static Object constant(Class<?> type, String text) throws Unfit {
        String wanted = bare(text);
        for (Object constant : type.getEnumConstants()) {
            if (bare(constant.toString()).equals(wanted)) {
                return constant;
            }
        }
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        String guess = Spelling.nearest(text, known)
                .map(name -> " Did you mean " + name + "?")
                .orElse("");
        String allowed =
                known.size() > 20 ? "" : " Allowed are " + known.stream().collect(Collectors.joining(", ")) + ".";
        throw new Unfit("'" + text + "' is not known here." + guess + allowed);
    }

    /** A name without case, spaces and punctuation. */
    static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
