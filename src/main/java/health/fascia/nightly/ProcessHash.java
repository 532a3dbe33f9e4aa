package health.fascia.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Names the content of the process admins' folder: SHA-256 over the names and contents of its drawings. */
record ProcessHash(String sha256) {

    static ProcessHash of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> drawings = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path drawing : drawings) {
                byte[] content = Files.readAllBytes(drawing);
                digest.update((drawing.getFileName() + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return new ProcessHash(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
