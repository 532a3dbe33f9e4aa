package health.fascia.nightly;

import health.fascia.cli.Fascia;
import health.fascia.testing.ShortJava;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A night in a Java of its own, so that it can be killed as a machine's failure kills it. */
final class ChildNight implements AutoCloseable {

    private static final long PATIENCE_MINUTES = 5;

    private final Process process;
    private final Path output;

    private ChildNight(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ChildNight start(NightRun.Place place) {
        try {
            Path output = place.home().resolve("output.txt");
            Process process = new ProcessBuilder(ShortJava.command("512m", Fascia.class, place.arguments()))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new ChildNight(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end by itself; gives the exit code. */
    int await() throws InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The night does not end: " + printed());
        }
        return process.exitValue();
    }

    /** Waits at most so long for the end; says whether it came. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Kills it as {@code kill -9} does, and waits until it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
