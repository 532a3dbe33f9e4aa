package health.fascia.workbook;

import java.util.regex.Pattern;

/** Makes any text fit for a cell: nothing in it can become a formula, break the file or be taken for an escape. */
final class PlainText {

    /** Excel's own end is 32,767 characters; the rest is for the sign that something was cut. */
    private static final int LONGEST = 32_000;

    private static final String CUT = " ... (cut)";
    private static final String FORMULA_STARTS = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";

    /** Excel reads _x000D_ in a text as the character with that code; the underscore is escaped to keep it as it is. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private PlainText() {}

    /** Whether a spreadsheet program could take the text for a formula when the cell is edited or exported. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text without characters that XML cannot hold, cut to the length that a cell can hold. */
    static String fit(String text) {
        String legal = isLegal(text) ? text : legal(text);
        String escaped = legal.contains("_x") ? ESCAPE.matcher(legal).replaceAll("_x005F_") : legal;
        if (escaped.length() <= LONGEST) {
            return escaped;
        }
        int end = Character.isHighSurrogate(escaped.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return escaped.substring(0, end) + CUT;
    }

    private static boolean isLegal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' || c >= 0xD800 && c <= 0xDFFF || c >= 0xFFFE || c == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String legal(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\t' || point == '\r') {
                result.append(' ');
            } else if (point == '\n' || point >= ' ' && point != 0x7F && !isForbidden(point)) {
                result.appendCodePoint(point);
            } else if (point >= 0xD800) {
                result.append('\uFFFD');
            }
        });
        return result.toString();
    }

    private static boolean isForbidden(int point) {
        return point >= 0xD800 && point <= 0xDFFF || (point & 0xFFFE) == 0xFFFE;
    }
}
