package health.fascia.sheet;

import java.text.Normalizer;

/** Makes the text of a cell comparable: what looks the same to a reader becomes the same characters. */
public final class CellText {

    private static final int ESCAPE_LENGTH = "_x0000_".length();

    private CellText() {}

    /**
     * Compatibility forms unified (full-width digits become 0 to 9), every kind of space and line break one plain
     * space, invisible characters removed, trimmed.
     */
    public static String normalize(String text) {
        if (isPlain(text)) {
            return text;
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder result = new StringBuilder(folded.length());
        boolean space = false;
        for (int i = 0; i < folded.length(); ) {
            int point = folded.codePointAt(i);
            i += Character.charCount(point);
            if (isSpace(point)) {
                space = true;
            } else if (!isInvisible(point)) {
                if (space && result.length() > 0) {
                    result.append(' ');
                }
                space = false;
                result.appendCodePoint(isLoneSurrogate(point) ? 0xFFFD : point);
            }
        }
        return result.toString();
    }

    /** The text cut for a sentence, with an ellipsis where it was longer. */
    static String brief(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "...";
    }

    /** Resolves the escapes _xHHHH_ by which workbooks store characters that XML cannot (ECMA-376 part 1, 22.9.2.19). */
    public static String unescape(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            int code = escapeAt(text, at);
            if (code >= 0) {
                result.append(text, done, at).append((char) code);
                done = at + ESCAPE_LENGTH;
            }
            at = text.indexOf("_x", Math.max(done, at + 1));
        }
        return result.append(text, done, text.length()).toString();
    }

    private static int escapeAt(String text, int at) {
        if (at + ESCAPE_LENGTH > text.length() || text.charAt(at + ESCAPE_LENGTH - 1) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + ESCAPE_LENGTH - 1; i++) {
            int digit = text.charAt(i) > 'f' ? -1 : Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    private static boolean isPlain(String text) {
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ' || (c == ' ' && previous == ' ')) {
                return false;
            }
            previous = c;
        }
        return text.isEmpty() || previous != ' ';
    }

    private static boolean isSpace(int point) {
        return Character.isSpaceChar(point) || (point >= '\t' && point <= '\r') || point == 0x85;
    }

    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.CONTROL || point == 0x034F || isVariation(point);
    }

    private static boolean isVariation(int point) {
        return point >= 0xFE00 && point <= 0xFE0F;
    }

    private static boolean isLoneSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
