package health.fascia.referral;

import health.fascia.codeset.DiagnosisCode;
import health.fascia.codeset.Npi;
import health.fascia.codeset.UsState;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one cell as its column asks: gives the plain form that is stored, or what is wrong and the cure. */
final class CellValues {

    /**
     * What a cell gave.
     *
     * @param value the plain form, null when the cell could not be taken
     */
    record Outcome(@Nullable String value, String problem, String cure) {

        static Outcome of(String value) {
            return new Outcome(value, "", "");
        }

        static Outcome wrong(String problem, String cure) {
            return new Outcome(null, problem, cure);
        }
    }

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_IDENTIFIER = 60;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    /** Commas group thousands only: 1,5 may mean one and a half, and must not become 15. */
    private static final Pattern GROUPED = Pattern.compile("\\$? ?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{1,6})?");

    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ;:/#._-]*");
    private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");
    private static final Pattern ZIP = Pattern.compile("[0-9]{5}(-?[0-9]{4})?");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[;,|/]\\s*|\\s+and\\s+");

    private final DateText dates = new DateText();

    Outcome read(IntakeColumn column, StatedCell cell) {
        return switch (cell.kind()) {
            case ERROR ->
                Outcome.wrong(
                        "The cell holds the spreadsheet error " + cell.text() + ".",
                        "Replace the formula by its value.");
            case NO_VALUE ->
                Outcome.wrong(
                        "The cell holds a formula without a calculated value.",
                        "Open the file in the spreadsheet program, let it calculate, save it, or type the value.");
            default -> typed(column, cell);
        };
    }

    private Outcome typed(IntakeColumn column, StatedCell cell) {
        String text = cell.text();
        return switch (column.type()) {
            case TEXT ->
                text.length() > LONGEST_TEXT
                        ? Outcome.wrong("The text is longer than 2,000 characters.", "Shorten it.")
                        : Outcome.of(text);
            case IDENTIFIER -> identifier(cell);
            case NPI ->
                Npi.isValid(text)
                        ? Outcome.of(text)
                        : Outcome.wrong(
                                "This is not an NPI: ten digits whose check digit fits.",
                                "Compare it with the NPI registry; often two digits are swapped.");
            case DATE -> dates.read(cell);
            case TIME -> TimeText.read(cell);
            case WHOLE_NUMBER -> number(text, "whole number", 0);
            case DECIMAL -> number(text, "number", 6);
            case YES_NO -> yesNo(text);
            case PLACE_OF_SERVICE ->
                matching(text, TWO_DIGITS, "Place of service must have two digits", "such as 11 or 02");
            case ZIP -> matching(text, ZIP, "A ZIP has five or nine digits", "such as 02138; format the cell as text");
            case CHOICE, CHOICES, REGIONS, STATE, DIAGNOSES -> coded(column, text);
        };
    }

    private static Outcome coded(IntakeColumn column, String text) {
        return switch (column.type()) {
            case CHOICE -> choice(column, text);
            case CHOICES -> list(text, part -> choiceOf(column, part), "Allowed are " + allowed(column) + ".");
            case REGIONS -> list(text, RegionWords::find, "Allowed are " + RegionWords.allowed() + ".");
            case STATE ->
                UsState.find(text)
                        .map(state -> Outcome.of(state.name()))
                        .orElse(Outcome.wrong(
                                "This is not a US state or territory.", "Write two letters, such as WA."));
            case DIAGNOSES ->
                list(
                        text,
                        part -> DiagnosisCode.find(part).map(DiagnosisCode::code),
                        "Write ICD-10-CM codes such as S16.1XXA, separated by a semicolon.");
            default -> throw new IllegalArgumentException(column.type() + " is no coded type.");
        };
    }

    private static Outcome identifier(StatedCell cell) {
        if (cell.kind() == StatedCell.Kind.DATE) {
            return Outcome.wrong(
                    "The spreadsheet turned this number into a date.", "Format the cell as text and retype it.");
        }
        return cell.text().length() <= LONGEST_IDENTIFIER
                        && IDENTIFIER.matcher(cell.text()).matches()
                ? Outcome.of(cell.text())
                : Outcome.wrong(
                        "A number or code may have letters, digits and - . / # only, up to 60 characters.",
                        "Remove the other signs.");
    }

    private static Outcome number(String text, String kind, int decimals) {
        String bare = GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
        bare = bare.startsWith("$") ? bare.substring(1).strip() : bare;
        if (!NUMBER.matcher(bare).matches()) {
            return Outcome.wrong(
                    "This is not a " + kind + ".", "Write digits only, such as " + (decimals == 0 ? "6." : "4.5."));
        }
        BigDecimal value = new BigDecimal(bare).stripTrailingZeros();
        if (value.scale() > decimals) {
            return Outcome.wrong("This is not a " + kind + ".", "Write it without a fraction.");
        }
        if (value.signum() < 0) {
            return Outcome.wrong("A negative number has no meaning here.", "Write it without the minus sign.");
        }
        if (decimals == 0 && value.compareTo(BigDecimal.valueOf(100_000)) > 0) {
            return Outcome.wrong("The number is too large to be meant.", "Check it.");
        }
        return Outcome.of(value.toPlainString());
    }

    private static Outcome yesNo(String text) {
        return switch (IntakeSheet.bare(text)) {
            case "yes", "y", "true", "x", "1" -> Outcome.of("YES");
            case "no", "n", "false", "0" -> Outcome.of("NO");
            default -> Outcome.wrong("This is neither YES nor NO.", "Write YES or NO, or leave it blank when unknown.");
        };
    }

    private static Outcome choice(IntakeColumn column, String text) {
        return choiceOf(column, text)
                .map(Outcome::of)
                .orElse(Outcome.wrong("This value is not known here.", "Allowed are " + allowed(column) + "."));
    }

    private static Optional<String> choiceOf(IntakeColumn column, String text) {
        String wanted = IntakeSheet.bare(text);
        return column.choices().stream()
                .filter(choice -> IntakeSheet.bare(choice).equals(wanted))
                .findFirst();
    }

    private static String allowed(IntakeColumn column) {
        return String.join(", ", column.choices());
    }

    private static Outcome list(String text, Function<String, Optional<String>> reader, String cure) {
        Set<String> values = new LinkedHashSet<>();
        for (String part : SEPARATOR.split(text.strip())) {
            if (part.isEmpty()) {
                continue;
            }
            Optional<String> value = reader.apply(part);
            if (value.isEmpty()) {
                return Outcome.wrong("'" + CellProblem.shortened(part) + "' is not known here.", cure);
            }
            values.add(value.get());
        }
        return values.isEmpty() ? Outcome.wrong("The list is empty.", cure) : Outcome.of(String.join(";", values));
    }

    private static Outcome matching(String text, Pattern pattern, String rule, String example) {
        return pattern.matcher(text).matches()
                ? Outcome.of(text)
                : Outcome.wrong(rule + ".", "Write it with its leading zeros, " + example + ".");
    }
}
