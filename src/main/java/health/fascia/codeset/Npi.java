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
        if (text.length() != LENGTH || text.charAt(0) != '1' && text.charAt(0) != '2') {
            return false;
        }
        int last = digit(text, LENGTH - 1);
        return last >= 0 && checkDigit(text) == last;
    }

    /**
     * Gives the check digit (0 to 9) for the first nine digits of an NPI; below 0 where one of them is no digit.
     *
     * @param digits the nine digits; what follows them is not read
     */
    public static int checkDigit(String digits) {
        int sum = PREFIX_SUM;
        for (int i = 0; i < LENGTH - 1; i++) {
            int digit = digit(digits, i);
            if (digit < 0) {
                return digit;
            }
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        // The second remainder keeps numbers that end in 0 valid.
        return (10 - sum % 10) % 10;
    }

    /** Only the digits 0 to 9 count; below 0 for anything else. */
    private static int digit(String text, int place) {
        char sign = text.charAt(place);
        return sign >= '0' && sign <= '9' ? sign - '0' : -1;
    }
}
