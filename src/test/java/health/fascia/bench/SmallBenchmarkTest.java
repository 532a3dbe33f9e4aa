package health.fascia.bench;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.cli.Fascia;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark on a workbook too small to say anything about speed: both jobs run, and decide alike. */
class SmallBenchmarkTest {

    @Test
    void comesToTheSameOutcomesOnBothWays(@TempDir Path folder) throws IOException, InterruptedException {
        Process bench = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Fascia.class.getName(),
                        "bench",
                        "--rows=120",
                        "--seed=3",
                        "--naive-heap=1g",
                        "--folder=" + folder)
                .redirectErrorStream(true)
                .start();
        String printed = new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bench.waitFor()).as(printed + log(folder)).isZero();
        assertThat(printed).contains("Both came to the same outcomes.", "Ratio night / naive");
    }

    private static String log(Path folder) throws IOException {
        Path log = folder.resolve("naive.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
