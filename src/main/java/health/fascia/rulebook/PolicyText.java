package health.fascia.rulebook;

import health.fascia.rulebook.PolicyCells.Unfit;

/** What may stand in any cell of a policy table: text that everybody sees as it is. */
final class PolicyText {

    /** Longer than any note that a person would read; a cell of a workbook can hold 32,767 characters. */
    private static final int LONGEST = 4_000;

    private PolicyText() {}

    /** Refuses what cannot be seen: it would let a cell say one thing to the reader and another to the rules. */
    static void check(String text) throws Unfit {
        if (text.length() > LONGEST) {
            throw new Unfit("it is " + text.length() + " characters long; at most " + LONGEST + " fit.");
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int sign = text.codePointAt(i);
            if (invisible(sign)) {
                throw new Unfit("it holds a character that nobody can see (U+%04X, place %d); type the text anew."
                        .formatted(sign, i + 1));
            }
        }
    }

    private static boolean invisible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign != '\n' && sign != '\t' && sign != '\r';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
