package health.fascia.codeset;

/**
 * A National Provider Identifier: ten digits, the first 1 or 2, the last a check digit.
 *
 * @param digits ten digits that pass the check of {@link #isValid}
 */
public record Npi(String digits) {

    /** Sum of the doubled digits of the prefix 80840 that card numbering puts before every NPI (CMS, NPI check digit). */
    private static final int PREFIX_SUM = 24;

    private static final int LENGTH = 10;

    public Npi {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("An NPI has ten digits and a check digit that fits.");
        }
    }

    /** Says whether the text is ten digits, begins with 1 or 2 and passes the Luhn check with the prefix 80840. */
    public static boolean isValid(String text) {
        return text.length() == LENGTH
                && (text.charAt(0) == '1' || text.charAt(0) == '2')
                && isAllDigits(text)
                && checkDigit(text) == text.charAt(LENGTH - 1) - '0';
    }

    private static boolean isAllDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * Gives the check digit (0 to 9) for the first nine digits of an NPI.
     *
     * @param digits the nine digits; what follows them is not read
     */
    public static int checkDigit(String digits) {
        int sum = PREFIX_SUM;
        for (int i = 0; i < LENGTH - 1; i++) {
            int digit = digits.charAt(i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        // The second remainder keeps numbers that end in 0 valid.
        return (10 - sum % 10) % 10;
    }
}
