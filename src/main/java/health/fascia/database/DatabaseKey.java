package health.fascia.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secrets of an installation: the password of the embedded database and the key of the seal. Made at random when they
 * are first needed, kept beside the database in files that only their owner may read. There is no default that somebody
 * could forget to change.
 */
public final class DatabaseKey {

    private static final String PASSWORD = "database.key";
    private static final String SEAL = "seal.key";
    private static final int RANDOM_BYTES = 24;

    private DatabaseKey() {}

    /** Gives the key of the database in a folder; makes folder and key when they are not there yet. */
    public static String of(Path folder) {
        return read(folder, folder.resolve(PASSWORD));
    }

    /** Gives the key by which rows of the approval workbook are sealed; makes folder and key when they are not there yet. */
    public static String ofSeal(Path folder) {
        return read(folder, folder.resolve(SEAL));
    }

    private static String read(Path folder, Path file) {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written whole and then moved into place, so that two programs that start at once end with one key. */
    private static void create(Path file) throws IOException {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        Path part = Files.createTempFile(file.getParent(), String.valueOf(file.getFileName()), ".part");
        if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(part, HexFormat.of().formatHex(random));
        try {
            Files.createLink(file, part);
            Files.delete(part);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.delete(part);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
