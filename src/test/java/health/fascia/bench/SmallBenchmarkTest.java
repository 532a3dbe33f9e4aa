package health.fascia.bench;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.cli.Fascia;
import health.fascia.testing.ShortJava;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark on a workbook too small to say anything about speed: both jobs run, and decide alike. */
class SmallBenchmarkTest {

    @Test
    void comesToTheSameOutcomesOnBothWays(@TempDir Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(ShortJava.command(
                "1g",
                Fascia.class,
                List.of("bench", "--rows=120", "--seed=3", "--naive-heap=1g", "--folder=" + folder)));
        // The naive job of a real benchmark gets Java's own choices; one of 120 rows is over before they pay.
        builder.environment().put("JDK_JAVA_OPTIONS", String.join(" ", ShortJava.OPTIONS));
        Process bench = builder.redirectErrorStream(true).start();
        String printed = new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bench.waitFor()).as(printed + log(folder)).isZero();
        assertThat(printed).contains("Both came to the same outcomes.", "Ratio night / naive");
    }

    private static String log(Path folder) throws IOException {
        Path log = folder.resolve("naive.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
