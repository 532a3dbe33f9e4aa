package health.fascia.activation;

import health.fascia.policy.Rulebooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the officers' folder and the requests of {@code rules activate}. The system tells of changes at once; on network
 * drives, where it does not, a look every two seconds finds them. A folder is taken only when its files were quiet for a
 * moment, because programs save a workbook in several steps.
 */
public final class RuleWatch implements AutoCloseable {

    static final String SERVICE = "service (watches the folder)";

    private static final Logger LOG = LoggerFactory.getLogger(RuleWatch.class);
    private static final long LOOK_MILLIS = 2_000;
    private static final long QUIET_MILLIS = 250;

    /** So long after the start the folder in force is proved too, when the machine has begun its work; then changes are quick. */
    private static final long REHEARSAL_SECONDS = 60;

    /** So often it is proved whole, one look apart: the first takes some 20 s of a processor, the last a tenth of that. */
    private static final int REHEARSALS = 4;

    private final Rulebooks rulebooks;
    private final Activations activations;
    private final Requests requests;
    private final WatchService signs;
    private final Thread thread;
    private final Map<Path, WatchKey> watched = new HashMap<>();
    private volatile boolean running = true;
    private final long begun = System.nanoTime();
    private int rehearsed;
    private String handled = "";
    private String seen = "";

    public RuleWatch(Rulebooks rulebooks, Activations activations, Path data) {
        this.rulebooks = rulebooks;
        this.activations = activations;
        try {
            this.requests = Requests.answeredIn(data);
            this.signs = rulebooks.folder().getFileSystem().newWatchService();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.thread = new Thread(this::watch, "rule-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        begin();
        while (running) {
            try {
                boolean waiting = look();
                await(waiting ? QUIET_MILLIS : LOOK_MILLIS);
            } catch (InterruptedException | ClosedWatchServiceException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The rules could not be looked at; the service tries again.", e);
                pause();
            }
        }
    }

    /** What the service has just read need not be read again. */
    private void begin() {
        try {
            String now = rulebooks.fingerprint();
            handled = rulebooks.unchanged() ? now : "";
        } catch (RuntimeException e) {
            LOG.debug("The folder is being written; the watch will look.", e);
        }
    }

    private void rehearse() {
        if (rehearsed == REHEARSALS || System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(REHEARSAL_SECONDS)) {
            return;
        }
        rehearsed++;
        if (rehearsed > 1) {
            rulebooks.rehearse();
        } else if (activations.activate(SERVICE).kind() == Activation.Kind.REFUSED) {
            // Told once; to prove it again would not make it better.
            rehearsed = REHEARSALS;
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** Looks once; says whether something is under way, so that the next look should come soon. */
    private boolean look() {
        register(rulebooks.folder());
        register(requests.folder());
        String now = rulebooks.fingerprint();
        if (requests.answer(activations)) {
            handled = now;
        }
        if (now.equals(handled)) {
            rehearse();
            return false;
        }
        if (!now.equals(seen)) {
            seen = now;
            return true;
        }
        Activation done = activations.activate(SERVICE);
        if (done.kind() == Activation.Kind.POSTPONED) {
            return false;
        }
        handled = now;
        return false;
    }

    /** Returns at the first sign of a change, or after the time. */
    private void await(long millis) throws InterruptedException {
        WatchKey key = signs.poll(millis, TimeUnit.MILLISECONDS);
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = signs.poll();
        }
    }

    /** A folder that the system cannot watch is still looked at. */
    private void register(Path root) {
        watched.values().removeIf(key -> !key.isValid());
        for (Path folder : folders(root)) {
            if (!watched.containsKey(folder)) {
                try {
                    watched.put(
                            folder,
                            folder.register(
                                    signs,
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_MODIFY,
                                    StandardWatchEventKinds.ENTRY_DELETE));
                } catch (IOException | UnsupportedOperationException e) {
                    LOG.debug("The folder is looked at every two seconds only.", e);
                }
            }
        }
    }

    private static List<Path> folders(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isDirectory).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        running = false;
        try {
            // Not interrupted: a folder that is being read would look unreadable, and be refused for it.
            signs.close();
            thread.join(TimeUnit.SECONDS.toMillis(30));
            requests.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
