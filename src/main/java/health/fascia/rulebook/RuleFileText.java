package health.fascia.rulebook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a rule file before the parser sees it. The parser descends into every bracket, so that a file that is
 * very long or very deep would take its time or its stack; no honest rule comes near these limits.
 */
final class RuleFileText {

    private static final int LONGEST = 200_000;
    private static final int DEEPEST = 20;

    /** What the parser does not count as brackets: comments and quoted texts. */
    private static final Pattern SKIPPED =
            Pattern.compile("//[^\\n]*+|/\\*[\\s\\S]*?\\*/|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'");

    private RuleFileText() {}

    /** The text without the mark that some editors put before it. */
    static String plain(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The line and the reason why the text is not even given to the parser. */
    record Refusal(int line, String problem) {}

    static Optional<Refusal> look(String text) {
        if (text.length() > LONGEST) {
            return Optional.of(new Refusal(1, "The file is longer than 200,000 characters; divide it."));
        }
        int depth = 0;
        Matcher skipped = SKIPPED.matcher(text);
        int next = skipped.find() ? skipped.start() : text.length();
        for (int i = 0; i < text.length(); i++) {
            if (i == next) {
                i = skipped.end() - 1;
                next = skipped.find() ? skipped.start() : text.length();
                continue;
            }
            char sign = text.charAt(i);
            depth += sign == '(' || sign == '[' || sign == '{' ? 1 : 0;
            depth -= (sign == ')' || sign == ']' || sign == '}') && depth > 0 ? 1 : 0;
            if (depth > DEEPEST) {
                int line = 1
                        + (int) text.substring(0, i)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                return Optional.of(new Refusal(line, "More than 20 brackets are open at once; a ')' may be missing."));
            }
        }
        return Optional.empty();
    }
}
