package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the files of payers' answers from the inbox, each content once. */
final class AnswerFiles {

    private static final int LOOK = 64;
    static final String FOUND = "FOUND";

    private final JdbcClient client;

    AnswerFiles(NightLog log) {
        this.client = log.client();
    }

    /** Whether a file is one of X12, whatever its name: it begins with the letters ISA. */
    static boolean isX12(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(LOOK), StandardCharsets.ISO_8859_1);
            return head.replace("\u00ef\u00bb\u00bf", "").stripLeading().startsWith("ISA");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes a file for this night; one whose content was read before is left alone. */
    Optional<AuditEntry> register(int night, String name, String sha256) {
        boolean known = client.sql("select 1 from answer_file where sha256 = ?")
                .param(sha256)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (known) {
            return Optional.empty();
        }
        client.sql("insert into answer_file (sha256, night_id, name, kind) values (?, ?, ?, ?)")
                .params(sha256, night, name, FOUND)
                .update();
        return Optional.of(new AuditEntry("night", "file taken", sha256, name));
    }
}
