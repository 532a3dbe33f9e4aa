package health.fascia.edi;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words as X12 carries them: upper case, without accents, and without the signs that divide a file. */
final class X12Text {

    private X12Text() {}

    /** The words with what cannot be carried as a blank, cut to a length; blank where nothing is left. */
    static String of(@Nullable String words, int most) {
        if (words == null) {
            return "";
        }
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\u2018\u2019]", "'")
                .replaceAll("[\u2010-\u2015]", "-")
                // The basic and extended sets of X12 without the separators * : ^ ~ of our files.
                .replaceAll("[^A-Z0-9 !\"&'()+,\\-./;?=%@\\[\\]_{}\\\\|<>#$]", " ")
                .replaceAll(" +", " ")
                .strip();
        return plain.length() > most ? plain.substring(0, most).strip() : plain;
    }

    /** Says whether a code or number goes into a file and comes back as it is. */
    static boolean carries(String code, int least, int most) {
        return code.length() >= least && code.length() <= most && code.equals(of(code, most));
    }
}
