package health.fascia.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a rule file that passed the gate, for what is only told and never weighed. */
final class RuleText {

    private static final Pattern REVIEWED = Pattern.compile("@reviewed\\(\\s*\"([^\"]*)\"\\s*\\)");

    private final List<String> lines;

    RuleText(String text) {
        this.lines = text.lines().map(String::strip).toList();
    }

    /** The day that the rule on this line names as its review; null where none can be read. */
    @Nullable
    LocalDate reviewed(int line) {
        Matcher matcher = REVIEWED.matcher(String.join("\n", between(line - 1, "when")));
        if (!matcher.find()) {
            return null;
        }
        try {
            return LocalDate.parse(matcher.group(1));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The lines between {@code when} and {@code then} of the rule on this line. */
    List<String> conditions(int line) {
        int begin = line - 1 + between(line - 1, "when").size() + 1;
        return between(begin, "then").stream().filter(each -> !each.isEmpty()).toList();
    }

    private List<String> between(int first, String word) {
        int from = Math.max(0, Math.min(first, lines.size()));
        List<String> rest = lines.subList(from, lines.size());
        int end = rest.indexOf(word);
        return end < 0 ? List.of() : rest.subList(0, end);
    }
}
