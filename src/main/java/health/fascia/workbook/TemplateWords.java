package health.fascia.workbook;

import health.fascia.referral.IntakeColumn;
import java.util.List;

/** What the template tells about a column: what to write, and what a blank cell means. */
final class TemplateWords {

    /** A longer list is not repeated in a note; the drop-down shows it. */
    private static final int SHORT_LIST = 12;

    private TemplateWords() {}

    static String note(IntakeColumn column) {
        String aliases =
                column.aliases().isEmpty() ? "" : "\nAlso understood as: " + String.join(", ", column.aliases()) + ".";
        return column.header() + "\n" + column.note() + "\n\n" + type(column) + "\n" + blank(column) + aliases;
    }

    static String type(IntakeColumn column) {
        return switch (column.type()) {
            case TEXT -> "Any text.";
            case IDENTIFIER -> "Letters, digits and - . / #; leading zeros are kept.";
            case NPI -> "Ten digits.";
            case DATE -> "A date, such as 2026-11-23.";
            case TIME -> "A time of day, such as 14:30 or 2:30 PM.";
            case WHOLE_NUMBER -> "A whole number.";
            case DECIMAL -> "A number.";
            case YES_NO -> "YES or NO.";
            case CHOICE -> "One of the list" + shortList(column.choices(), ", ");
            case CHOICES -> "One or more, separated by a semicolon" + shortList(column.choices(), "; ");
            case REGIONS -> "One or more body regions, separated by a semicolon.";
            case STATE -> "Two letters, such as WA.";
            case DIAGNOSES -> "ICD-10-CM codes, separated by a semicolon, such as S16.1XXA; M54.50.";
            case PLACE_OF_SERVICE -> "Two digits, such as 11 or 02.";
            case ZIP -> "Five or nine digits, such as 02138.";
        };
    }

    static String blank(IntakeColumn column) {
        return switch (column.need()) {
            case REQUIRED -> "Required: without a value the row comes back to you.";
            case UNKNOWN_WHEN_BLANK -> "Blank means: not known. If a rule needs it, we shall ask you.";
            case NONE_WHEN_BLANK -> "Blank means: there is none.";
        };
    }

    private static String shortList(List<String> choices, String separator) {
        return choices.isEmpty() || choices.size() > SHORT_LIST ? "." : ": " + String.join(separator, choices) + ".";
    }
}
