package health.fascia.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * By what a referral is known again: its number together with the patient, or the same patient, order and therapist.
 * Keys are digests, so that they say nothing about the patient. A number alone is no key, since two clinics may use it.
 */
public final class ReferralIdentity {

    private ReferralIdentity() {}

    /** The keys of a referral, the strongest first; two referrals that share one are the same referral. */
    public static List<String> keys(Referral referral) {
        Statement stated = referral.statement();
        List<String> keys = new ArrayList<>();
        String name = stated.required("lastName") + "|" + stated.required("firstName");
        String born = stated.required("born");
        String number = stated.text("referralNumber");
        if (number != null) {
            keys.add(numberKey(number, born));
            keys.add(digest("number and name", number, name));
        }
        String order = stated.text("orderDate");
        String therapist = stated.text("therapistNpi");
        if (order != null && therapist != null) {
            String prescriber = String.valueOf(stated.text("prescriberNpi"));
            keys.add(digest("order", name, born, order, prescriber, String.join(";", referral.diagnoses()), therapist));
        } else {
            String rest =
                    order + "|" + therapist + "|" + stated.required("firstVisit") + "|" + stated.text("diagnoses");
            keys.add(digest("incomplete order", name, born, rest));
        }
        return keys;
    }

    /** Names a patient without saying who it is. */
    public static String patientKey(Referral referral) {
        Statement stated = referral.statement();
        return patientKey(stated.required("lastName"), stated.required("firstName"), stated.required("born"));
    }

    /** Names a patient without saying who it is; the birth date as ISO. */
    public static String patientKey(String lastName, String firstName, String born) {
        return digest("patient", lastName, firstName, born);
    }

    /** The key of a referral by its number and the patient's birth date as ISO. */
    public static String numberKey(String referralNumber, String born) {
        return digest("number and birth date", referralNumber, born);
    }

    /** Names the exact content of a statement, to tell an unchanged referral from an amended one. */
    public static String contentHash(Statement statement) {
        return sha256("content\u001f" + statement.sheet().name() + "\u001f" + StatementText.write(statement));
    }

    /** Names several statements that belong together, in their order. */
    public static String contentHash(List<String> contentHashes) {
        return sha256("contents\u001f" + String.join("\u001f", contentHashes));
    }

    /** Names the cover that a Benefits row and a referral share. */
    public static String coverKey(String payer, String memberId) {
        return digest("cover", payer, memberId);
    }

    private static String digest(String... parts) {
        return sha256(String.join("\u001f", parts).toUpperCase(Locale.ROOT));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
