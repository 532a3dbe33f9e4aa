package health.fascia.referral;

/**
 * Why a cell of a clinic's row could not be taken, in words for the clinic.
 *
 * @param cell the address, for instance {@code F7}
 * @param column the header over the cell
 * @param value what stood there, shortened
 * @param problem what is wrong
 * @param cure what to write instead
 */
public record CellProblem(String cell, String column, String value, String problem, String cure) {

    /** A sentence that quotes more than this, in characters, is not read any more. */
    private static final int QUOTED = 80;

    /** A sender's text as a sentence quotes it. */
    public static String shortened(String text) {
        if (text.length() <= QUOTED) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
        return text.substring(0, end) + "...";
    }
}
