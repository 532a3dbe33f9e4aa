package health.fascia.rulebook;

import health.fascia.publiclist.ListFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The officers' folder on disk: which files belong to the rulebook, and the hash that names exactly this content. */
final class RulebookFolder {

    private static final String EXAMPLES = "examples/";

    private final Path root;
    private final List<String> files;

    RulebookFolder(Path root) {
        this.root = root;
        try (Stream<Path> walk = Files.walk(root)) {
            this.files = walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(RulebookFolder::belongs)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rules, tables and published lists; neither the officers' examples nor what their programs leave behind ({@code ~$open.xlsx}). */
    private static boolean belongs(String file) {
        boolean left = file.startsWith("~$") || file.contains("/~$") || file.startsWith(".") || file.contains("/.");
        return !left
                && !file.startsWith(EXAMPLES)
                && (isRules(file)
                        || ListFolder.isList(file)
                        || file.toLowerCase(Locale.ROOT).endsWith(".xlsx"));
    }

    private static boolean isRules(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".drl");
    }

    Path root() {
        return root;
    }

    List<String> ruleFiles() {
        return files.stream().filter(RulebookFolder::isRules).toList();
    }

    List<String> workbooks() {
        return files.stream()
                .filter(file -> !isRules(file) && !ListFolder.isList(file))
                .toList();
    }

    boolean holds(String file) {
        return files.contains(file);
    }

    /** The text of a file; empty when it is not saved as UTF-8. */
    Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(root.resolve(file), StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 over the names and contents of all files, in the order of their names. */
    String hash() {
        return hashes().whole();
    }

    /**
     * What names the content of the folder.
     *
     * @param whole as {@link #hash()}
     * @param files SHA-256 of each file's content by its name
     */
    record Hashes(String whole, Map<String, String> files) {}

    Hashes hashes() {
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            MessageDigest one = MessageDigest.getInstance("SHA-256");
            Map<String, String> byFile = new HashMap<>();
            for (String file : files) {
                byte[] content = Files.readAllBytes(root.resolve(file));
                all.update((file + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                all.update(content);
                byFile.put(file, HexFormat.of().formatHex(one.digest(content)));
            }
            return new Hashes(HexFormat.of().formatHex(all.digest()), byFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
