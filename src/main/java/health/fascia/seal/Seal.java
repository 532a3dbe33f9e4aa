package health.fascia.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes marks that only who knows the secret of this installation can make: HMAC with SHA-256 over fields. */
public final class Seal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int RANDOM_BYTES = 32;

    /** Shorter secrets could be tried out; the file that we write has 48 characters. */
    private static final int SHORTEST = 32;

    private final SecretKeySpec secret;

    private Seal(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The seal of an installation. */
    public static Seal of(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("The key of the seal has fewer than " + SHORTEST
                    + " characters. Remove the file seal.key, or the setting fascia.seal-key, and start again.");
        }
        return new Seal(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** A seal that nobody knows and that ends with the program: there is no default secret. */
    public static Seal ofThisRun() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return new Seal(random);
    }

    /**
     * The mark of some fields, 32 bytes.
     *
     * @param purpose what the mark is for; marks of one purpose never fit another
     */
    public byte[] mark(String purpose, List<String> fields) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            add(mac, purpose);
            fields.forEach(field -> add(mac, field));
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256.", e);
        }
    }

    /** With its length in front, so that two fields can never be taken for two others with the same letters. */
    private static void add(Mac mac, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
    }
}
