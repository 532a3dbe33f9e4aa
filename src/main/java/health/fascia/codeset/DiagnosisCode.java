package health.fascia.codeset;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An ICD-10-CM diagnosis code by its form; whether it exists on a date is for the code tables to say.
 *
 * @param code three to seven characters in upper case, without the dot
 */
public record DiagnosisCode(String code) {

    private static final Pattern FORM = Pattern.compile("[A-TV-Z][0-9][0-9AB][0-9A-Z]{0,4}|U[0-9]{2}[0-9A-Z]{0,4}");
    private static final int CATEGORY = 3;
    private static final int FULL_LENGTH = 7;

    public DiagnosisCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("An ICD-10-CM code has three to seven characters such as S16.1XXA.");
        }
    }

    /** Reads a code with or without its dot, in any case; empty when the text does not have the form of a code. */
    public static Optional<DiagnosisCode> find(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        boolean dotWrong = code.indexOf('.') >= 0
                && (code.indexOf('.') != CATEGORY
                        || code.lastIndexOf('.') != CATEGORY
                        || code.length() == CATEGORY + 1);
        String bare = code.replace(".", "");
        return !dotWrong && FORM.matcher(bare).matches() ? Optional.of(new DiagnosisCode(bare)) : Optional.empty();
    }

    /** The code as people write it, with the dot after the third character. */
    public String dotted() {
        return code.length() <= CATEGORY ? code : code.substring(0, CATEGORY) + "." + code.substring(CATEGORY);
    }

    /** The 7th character, which tells the phase of care of an injury (A, D or S); empty for shorter codes. */
    public String seventh() {
        return code.length() == FULL_LENGTH ? code.substring(FULL_LENGTH - 1) : "";
    }

    /** Injuries S00 to T14 always need the 7th character (ICD-10-CM, notes at the blocks of chapter 19). */
    public boolean needsSeventh() {
        return code.charAt(0) == 'S' || (code.startsWith("T0") || code.startsWith("T14"));
    }

    /** Says whether the 7th character is there where the code needs one. */
    public boolean seventhComplete() {
        return !needsSeventh() || code.length() == FULL_LENGTH;
    }
}
