package health.fascia.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs this program once more in a Java machine of its own and measures that process from its start to its end. */
final class MeasuredProcess {

    /** The process's own account is gone with it; what it used after the last look is at most this long, in milliseconds. */
    private static final int LOOK_MILLIS = 100;

    private static final String MAIN = "health.fascia.cli.Fascia";
    private static final int KIB_IN_MIB = 1024;

    private MeasuredProcess() {}

    /**
     * What a process took.
     *
     * @param wall from its start to its end
     * @param cpu of all its threads, the compiler's and the collector's too
     * @param peakMib the most memory that it held, 0 where the system does not tell
     */
    record Cost(Duration wall, Duration cpu, int peakMib) {}

    /** Runs a command; a command that fails ends the benchmark, with the place of its output. */
    static Cost run(List<String> machine, List<String> command, Path output) {
        List<String> line = new ArrayList<>();
        line.add(ProcessHandle.current().info().command().orElse("java"));
        line.addAll(machine);
        line.add("-Dfascia.home=" + System.getProperty("fascia.home", ""));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        line.addAll(command);
        try {
            long begun = System.nanoTime();
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            Cost cost = watch(process, begun);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        "'fascia " + command.get(0) + "' ended with " + process.exitValue() + "; see " + output + ".");
            }
            return cost;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cost watch(Process process, long begun) {
        Duration cpu = Duration.ZERO;
        int peak = 0;
        try {
            do {
                cpu = process.info().totalCpuDuration().orElse(cpu);
                peak = Math.max(peak, peakMib(process.pid()));
            } while (!process.waitFor(LOOK_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was stopped.", stopped);
        }
        return new Cost(Duration.ofNanos(System.nanoTime() - begun), cpu, peak);
    }

    private static int peakMib(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / KIB_IN_MIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
