package health.fascia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Somebody asks for a synthetic workbook on the terminal. */
class SampleCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theWorkbookIsWrittenAndCounted() {
        Path file = folder.resolve("sample.xlsx");
        assertThat(run("--rows", "12", "--seed", "3", "--out", file.toString())).isZero();
        assertThat(file).exists();
        assertThat(out.toString()).contains("12 referrals");
    }

    @Test
    void aFileThatIsThereIsKeptUnlessForced() throws IOException {
        Path file = folder.resolve("sample.xlsx");
        Files.writeString(file, "mine");
        assertThat(run("--rows", "2", "--seed", "3", "--out", file.toString())).isEqualTo(2);
        assertThat(file).hasContent("mine");
        assertThat(err.toString()).contains("there already");
        assertThat(run("--rows", "2", "--seed", "3", "--out", file.toString(), "--force"))
                .isZero();
        assertThat(Files.size(file)).isGreaterThan(1000);
    }

    @Test
    void theNumberOfRowsHasTwoEnds() {
        String file = folder.resolve("none.xlsx").toString();
        assertThat(run("--rows", "0", "--out", file)).isEqualTo(2);
        assertThat(run("--rows", "120001", "--out", file)).isEqualTo(2);
        assertThat(run("--rows", "-1", "--out", file)).isEqualTo(2);
        assertThat(Path.of(file)).doesNotExist();
    }

    @Test
    void aNameThatIsNoWorkbookIsRefused() {
        assertThat(run("--rows", "1", "--out", folder.resolve("sample.csv").toString()))
                .isEqualTo(2);
    }

    private int run(String... arguments) {
        return new CommandLine(new SampleCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
