package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a condition into its words and signs; whatever the grammar does not know is refused here. */
final class ConditionTokens {

    /** The condition is not written in the grammar; the message is for an officer. */
    static final class Misread extends Exception {

        private static final long serialVersionUID = 1L;

        Misread(String message) {
            super(message);
        }
    }

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<number>[0-9]+(?:\\.[0-9]+)?)"
                    + "|(?<text>\"[^\"\\\\]*\")|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>!(),.]))");

    /** Words and signs of one condition; reading and asking it descends at most this deep. */
    private static final int MOST_TOKENS = 400;

    private final List<String> tokens = new ArrayList<>();
    private int next;

    ConditionTokens(String text) throws Misread {
        Matcher matcher = TOKEN.matcher(text);
        int position = 0;
        String rest = text.strip();
        int end = text.indexOf(rest) + rest.length();
        while (position < end) {
            if (!matcher.find(position) || matcher.start() != position) {
                throw new Misread("'" + shortened(text.substring(position).strip()) + "' is not part of a condition.");
            }
            tokens.add(matcher.group().strip());
            if (tokens.size() > MOST_TOKENS) {
                throw new Misread("it is too long; divide it by commas.");
            }
            position = matcher.end();
        }
    }

    /** Quotes no more of a text than a person wants to read again. */
    static String shortened(String text) {
        int most = 60;
        return text.length() <= most ? text : text.substring(0, most) + "...";
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    String peek() {
        return atEnd() ? "" : tokens.get(next);
    }

    String peekSecond() {
        return next + 1 < tokens.size() ? tokens.get(next + 1) : "";
    }

    String take() {
        String token = peek();
        next++;
        return token;
    }

    boolean takeIf(String expected) {
        boolean there = peek().equals(expected);
        if (there) {
            next++;
        }
        return there;
    }

    void expect(String expected) throws Misread {
        if (!takeIf(expected)) {
            throw new Misread(
                    "'" + expected + "' is expected" + (atEnd() ? " at the end." : " before '" + peek() + "'."));
        }
    }

    static boolean isName(String token) {
        return !token.isEmpty() && (Character.isLetter(token.charAt(0)) || token.charAt(0) == '_');
    }
}
