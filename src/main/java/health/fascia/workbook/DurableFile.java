package health.fascia.workbook;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * Writes a workbook so that its name never stands for half a file: beside the target, flushed to the disk, then moved
 * into place. What POI parks on the disk meanwhile lies in a private folder beside the target and not in the system's
 * temporary folder, because it holds patients.
 */
final class DurableFile {

    /** Gives a workbook's bytes to a stream. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Builds the content, with all temporary files in the private folder. */
    interface Work {
        void run(Path part) throws IOException;
    }

    private final Path target;
    private final Path part;
    private final Path workFolder;

    private DurableFile(Path target) {
        Path whole = target.toAbsolutePath();
        String name = "." + Objects.requireNonNull(whole.getFileName(), "file name");
        this.target = whole;
        this.part = whole.resolveSibling(name + ".part");
        this.workFolder = whole.resolveSibling(name + ".work");
    }

    /** Does the work, moves the file into place and gives its SHA-256. */
    static String write(Path target, Work work) {
        DurableFile file = new DurableFile(target);
        try {
            return file.publish(work);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + target + " could not be written: " + e.getMessage(), e);
        }
    }

    /** Writes content to a file, without the moments at which POI packed it. */
    static void store(Path part, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            content.writeTo(out);
        }
        ZipMoments.erase(part);
    }

    private String publish(Work work) throws IOException {
        Files.createDirectories(Objects.requireNonNull(target.getParent(), "folder"));
        discard();
        try {
            Files.createDirectory(workFolder);
            TempFile.setThreadLocalTempFileCreationStrategy(new InFolder(workFolder));
            work.run(part);
            sync(part, StandardOpenOption.WRITE);
            String sha256 = sha256(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(Objects.requireNonNull(target.getParent(), "folder"), StandardOpenOption.READ);
            return sha256;
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
            discard();
        }
    }

    /** Also what a night that was killed left behind. */
    private void discard() throws IOException {
        Files.deleteIfExists(part);
        if (Files.isDirectory(workFolder)) {
            try (Stream<Path> left = Files.list(workFolder)) {
                for (Path each : left.toList()) {
                    Files.deleteIfExists(each);
                }
            }
            Files.deleteIfExists(workFolder);
        }
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (java.io.InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** POI's temporary files in one folder that is emptied afterwards. */
    private record InFolder(Path folder) implements TempFileCreationStrategy {

        @Override
        public File createTempFile(String prefix, String suffix) throws IOException {
            return Files.createTempFile(folder, prefix, suffix).toFile();
        }

        @Override
        public File createTempDirectory(String prefix) throws IOException {
            return Files.createTempDirectory(folder, prefix).toFile();
        }
    }
}
