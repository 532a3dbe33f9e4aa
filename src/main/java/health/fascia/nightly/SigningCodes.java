package health.fascia.nightly;

import health.fascia.seal.Seal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The signing codes of the people who decide in workbooks. A code belongs to one account, is shown to nobody else, and is
 * good for the files of one night; after that the next one takes its place. No code is kept: each follows from the key of
 * the seal, the account and how many codes the account has used.
 */
public final class SigningCodes {

    /** Without letters and digits that look alike on paper. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** 40 bits; each try costs a row of a night. */
    private static final int LENGTH = 8;

    private final JdbcTemplate jdbc;
    private final Seal seal;

    SigningCodes(JdbcTemplate jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** The code that an account may write into a workbook now. */
    public String current(String account) {
        return code(account, used(account, Integer.MAX_VALUE));
    }

    /** Whether a code is that of an account for the files of a night; case, spaces and hyphens do not matter. */
    boolean fits(String account, String code, int night) {
        return MessageDigest.isEqual(bytes(code(account, used(account, night))), bytes(code));
    }

    /** The code of an account was good for a decision of this night, so that it ends with it. */
    void use(String account, int night) {
        Integer known = jdbc.queryForObject(
                "select count(*) from signing_code_use where account = ? and night_id = ?",
                Integer.class,
                account,
                night);
        if (known == null || known == 0) {
            jdbc.update("insert into signing_code_use (account, night_id) values (?, ?)", account, night);
        }
    }

    /** Codes used in the nights before this one. */
    private int used(String account, int night) {
        Integer used = jdbc.queryForObject(
                "select count(*) from signing_code_use where account = ? and night_id < ?",
                Integer.class,
                account,
                night);
        return used == null ? 0 : used;
    }

    private String code(String account, int number) {
        byte[] mark = seal.mark("signing code", List.of(account, String.valueOf(number)));
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == LENGTH / 2 ? "-" : "").append(ALPHABET.charAt((mark[i] & 0xFF) % ALPHABET.length()));
        }
        return code.toString();
    }

    private static byte[] bytes(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8);
    }
}
