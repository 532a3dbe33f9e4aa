package health.fascia.bench;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.cli.Fascia;
import health.fascia.testing.ShortJava;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark of deciding, too short to say anything about speed: all ways run, and decide alike. */
class SmallDecideBenchmarkTest {

    @Test
    void comesToTheSameFindingsOnAllWays() throws IOException, InterruptedException {
        Process bench = new ProcessBuilder(ShortJava.command(
                        "2g", Fascia.class, List.of("bench", "decide", "--cases=40", "--seed=3", "--seconds=0.2")))
                .redirectErrorStream(true)
                .start();
        String printed = new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bench.waitFor()).as(printed).isZero();
        assertThat(printed)
                .contains(
                        "Both came to the same findings.",
                        "the row of Texas changed, read, gated and swapped: in force after",
                        "the row of Texas changed, with all examples tried: in force after",
                        "the row of the payer of most examples changed, with all examples tried: in force after",
                        "one rule file changed, with all examples tried: in force after");
    }
}
