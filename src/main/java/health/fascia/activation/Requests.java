package health.fascia.activation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How {@code rules activate} reaches the running service: a file in the data folder is the request, another the answer.
 * Whoever may write there holds the key of the database anyway; no address of the network is opened for it.
 */
public final class Requests implements AutoCloseable {

    private static final String FOLDER = "activation";
    private static final String LOCK = "service.lock";
    private static final String ASK = ".ask";
    private static final String ANSWER = ".answer";
    private static final int LARGEST = 4_096;
    private static final int LONGEST_NAME = 60;
    private static final long LOOK_MILLIS = 100;

    private final Path folder;
    private final @Nullable FileChannel alive;

    private Requests(Path folder, @Nullable FileChannel alive) {
        this.folder = folder;
        this.alive = alive;
    }

    /** What the service says: its outcome and the lines for the terminal. */
    public record Answer(Activation.Kind kind, List<String> lines) {}

    /** The service's side. As long as it lives it holds a lock, which the system gives back also after a crash. */
    static Requests answeredIn(Path data) throws IOException {
        Path folder = data.resolve(FOLDER);
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        FileChannel alive = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(alive);
        if (lock == null) {
            alive.close();
            throw new IOException("Another service answers in " + folder + ".");
        }
        return new Requests(folder, alive);
    }

    /** The command's side. */
    public static Requests askedIn(Path data) {
        return new Requests(data.resolve(FOLDER), null);
    }

    Path folder() {
        return folder;
    }

    /** Whether a service runs that would answer. */
    public boolean answered() {
        Path lock = folder.resolve(LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel probe = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = tryLock(probe)) {
            return free == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Asks the service to activate its folder now, and waits for the answer. */
    public Optional<Answer> ask(String person, long seconds) throws InterruptedException {
        String name = UUID.randomUUID().toString();
        Path answer = folder.resolve(name + ANSWER);
        try {
            write(folder.resolve(name + ASK), List.of(person));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            while (System.nanoTime() < end) {
                if (Files.exists(answer)) {
                    List<String> lines = Files.readAllLines(answer);
                    Files.deleteIfExists(answer);
                    return Optional.of(
                            new Answer(Activation.Kind.valueOf(lines.get(0)), lines.subList(1, lines.size())));
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            Files.deleteIfExists(folder.resolve(name + ASK));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers every request that lies there; says whether there was one. */
    boolean answer(Activations activations) {
        try (Stream<Path> files = Files.list(folder)) {
            boolean any = false;
            for (Path ask : files.filter(Requests::isRequest).sorted().toList()) {
                Activation done = activations.activate(person(ask));
                if (done.kind() == Activation.Kind.POSTPONED) {
                    return any;
                }
                any = true;
                String name = ask.getFileName().toString();
                write(
                        folder.resolve(name.substring(0, name.length() - ASK.length()) + ANSWER),
                        Stream.concat(Stream.of(done.kind().name()), ActivationWords.lines(done, activations).stream())
                                .toList());
                Files.deleteIfExists(ask);
            }
            return any;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRequest(Path file) {
        return file.getFileName().toString().matches("[0-9a-f-]{36}\\.ask")
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Who asks, as the command says it: a name for the audit trail, cut down to what a name can hold. */
    private static String person(Path ask) throws IOException {
        if (Files.size(ask) > LARGEST) {
            return "rules activate";
        }
        String name = new String(Files.readAllBytes(ask), StandardCharsets.UTF_8)
                .replaceAll("[^\\p{L}\\p{N} ._@-]", "")
                .strip();
        return "rules activate (" + name.substring(0, Math.min(LONGEST_NAME, name.length())) + ")";
    }

    /** Whole or not at all, so that nobody reads half a file. */
    private static void write(Path file, List<String> lines) throws IOException {
        Path part = Files.createTempFile(file.getParent(), ".", ".part");
        Files.write(part, lines, StandardCharsets.UTF_8);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        if (alive != null) {
            alive.close();
        }
    }
}
