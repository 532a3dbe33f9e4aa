package health.fascia.rulebook;

import health.fascia.rulebook.PolicyCells.Unfit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Codes as an officer writes them in a policy table: {@code S13[489]XX[ADS]|S23.*}. The grammar is so small that looking
 * for a code always ends at once: a pattern that would run away is refused when the table is read.
 */
public final class CodePattern {

    /** ICD-10-CM codes have at most 7 characters without the dot, procedure codes with modifiers 10. */
    private static final int LONGEST_CODE = 10;

    private static final int LONGEST = 400;

    /** With codes of 10 characters, 6 repeats can be spread in 8,008 ways: nothing for a machine. */
    private static final int MOST_REPEATS = 6;

    private static final String CLASS = "\\[[A-Z0-9]++(?:-[A-Z0-9]++)*+\\]";
    private static final String PIECE = "(?:[A-Z0-9.]|" + CLASS + ")(?:[?*+]|\\{[0-9](?:,[0-9])?\\})?+";
    private static final String WORD = "(?:[A-Z0-9]|" + CLASS + ")++";
    private static final String GROUP = "\\(" + WORD + "(?:\\|" + WORD + ")*+\\)";
    private static final String CODE = "(?:" + PIECE + "|" + GROUP + "(?![?*+{]))++";
    private static final Pattern WHOLE = Pattern.compile(CODE + "(?:\\|" + CODE + ")*+");
    private static final Pattern REPEAT = Pattern.compile("[?*+{]");
    private static final Pattern OUTER_BAR = Pattern.compile("\\|(?![^(]*\\))");

    private final Pattern codes;

    private CodePattern(Pattern codes) {
        this.codes = codes;
    }

    /** The pattern of a cell that was read from a marked column. */
    public static CodePattern of(String text) {
        try {
            return new CodePattern(Pattern.compile(checked(text)));
        } catch (Unfit e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Whether the whole code is one of these. */
    public boolean matches(String code) {
        return code.length() <= LONGEST_CODE && codes.matcher(code).matches();
    }

    /** What a person has probably overlooked. */
    private static String likely(String text) {
        boolean halves = text.chars().filter(letter -> letter == '[').count()
                != text.chars().filter(letter -> letter == ']').count();
        return halves ? "; look for a bracket without its other half" : "";
    }

    static String checked(String text) throws Unfit {
        if (text.length() > LONGEST || !WHOLE.matcher(text).matches()) {
            throw new Unfit(
                    "'" + ConditionTokens.shortened(text) + "' is not a list of codes" + likely(text)
                            + ". Write codes without dots in capitals, [139] for one of several, . for any, * + ? after a character, and | between codes.");
        }
        for (String code : OUTER_BAR.split(text)) {
            checkOne(code);
        }
        try {
            var unused = Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new Unfit("'" + ConditionTokens.shortened(text)
                    + "' has a range the wrong way round; write the smaller" + " one first, such as [1-9].");
        }
        return text;
    }

    private static void checkOne(String code) throws Unfit {
        Matcher repeat = REPEAT.matcher(code);
        int repeats = 0;
        while (repeat.find()) {
            repeats++;
        }
        if (repeats > MOST_REPEATS || code.indexOf('(') != code.lastIndexOf('(')) {
            throw new Unfit(
                    "'" + ConditionTokens.shortened(code) + "' has too many open places: at most " + MOST_REPEATS
                            + " of * + ? and one pair of brackets in a code. Write several codes with | between them.");
        }
    }
}
