package health.fascia.workshop;

import health.fascia.codeset.UsState;
import health.fascia.rulebook.Stage;
import health.fascia.rulebook.Verdict;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words in which the workshop speaks of rules and cells. */
final class Wording {

    private Wording() {}

    /** A header inside a sentence: "Late window days" becomes "late window days", "CARC and RARC" stays. */
    static String header(String header) {
        boolean initials = header.length() > 1 && Character.isUpperCase(header.charAt(1));
        return header.isEmpty() || initials ? header : Character.toLowerCase(header.charAt(0)) + header.substring(1);
    }

    /** A state's two letters as its name; any other value as it is. */
    static String state(String header, String value) {
        return header.equalsIgnoreCase("State")
                ? UsState.find(value).map(UsState::fullName).orElse(value)
                : value;
    }

    /** A header as it stands in print, where short forms of the tables are written out. */
    static String printed(String header) {
        return switch (header) {
            case "Lob" -> "Line of business";
            case "Mcid" -> "Smallest change that matters";
            case "Mdc" -> "Smallest detectable change";
            default -> header;
        };
    }

    static String cell(String value) {
        return value.isEmpty() ? "(blank)" : value;
    }

    static String stages(Set<Stage> stages) {
        return Arrays.stream(Stage.values())
                .filter(stages::contains)
                .map(stage -> stage.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** A verb of the rule language as what becomes of the case. */
    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case NOTE -> "a note";
            case MEETS -> "something needed is there";
            case REDUCE -> "less is proposed";
            case PEND -> "the case waits for its sender";
            case REVIEW -> "a person judges";
            case ADVERSE -> "a denial is proposed";
        };
    }

    static String verb(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** A number with the word for what is counted: 1 rule, 2 rules. */
    static String count(int number, String one) {
        return number + " " + (number == 1 ? one : one + "s");
    }

    static String list(Collection<String> parts) {
        return String.join(", ", parts);
    }
}
