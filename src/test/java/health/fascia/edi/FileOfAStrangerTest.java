package health.fascia.edi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, it is told in words, all at once, and no patient is named. */
class FileOfAStrangerTest {

    private static final Path SAMPLES = Path.of("src/test/resources/edi");

    private final List<String> lines = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aGoodFileIsToldByClaim() throws IOException {
        assertThat(wrong(SAMPLES.resolve("claims-good.edi"))).isEmpty();

        assertThat(lines)
                .anyMatch(line -> line.contains("from FASCIATEST to PLANATEST"))
                .anyMatch(line -> line.contains("F-1001") && line.contains("96.00"))
                .anyMatch(line -> line.contains("2 claims, 160.00"))
                .noneMatch(line -> line.contains("DOE") || line.contains("MINA") || line.contains("A0001"));
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() throws IOException {
        List<String> wrong = wrong(SAMPLES.resolve("claims-broken.edi"));

        assertThat(wrong)
                .hasSize(14)
                .contains(
                        "segment 11, N4: a segment N3 is needed before this one.",
                        "segment 36, PAT element 1: '77' is not allowed. Allowed: 01, 19, 20, 21, 39, 40, 53, G8.",
                        "segment 48, SE element 1: says 47 segments from ST to SE; counted are 46.",
                        "segment 48, SE element 2: the control number is '0009', but ST says '0001'; both must agree.",
                        "segment 49, GE element 1: says 2 sets in the group; counted are 1.",
                        "segment 50, IEA element 1: says 3 groups in the interchange; counted are 1.")
                .noneMatch(line -> line.contains("OAK STREET"));
    }

    @Test
    void aFileThatIsCutOffIsTold() throws IOException {
        assertThat(wrong(SAMPLES.resolve("claims-cut-off.edi")))
                .anyMatch(line -> line.startsWith("The file is cut off: nothing closes ST of segment 3"));
    }

    @Test
    void whatIsNoX12IsTold() throws IOException {
        assertThat(wrong(file("Case,Patient\n1,2\n")))
                .singleElement()
                .isEqualTo("This is no X12 file: it does not begin with the letters ISA.");
        assertThat(wrong(file(""))).hasSize(1);
        assertThat(wrong(file("ISA*00*" + "x".repeat(500)))).isNotEmpty();
    }

    @Test
    void anOlderVersionIsNotReadAndSaysWhichOneIs() throws IOException {
        String old = Files.readString(SAMPLES.resolve("claims-good.edi")).replace("005010X222A1", "004010X098A1");

        assertThat(wrong(file(old))).anyMatch(line -> line.contains("'004010X098A1'") && line.contains("005010X222A1"));
    }

    @Test
    void whatFollowsTheEndIsTold() throws IOException {
        assertThat(wrong(file(Files.readString(SAMPLES.resolve("claims-good.edi")) + "hello")))
                .anyMatch(line -> line.contains("no X12"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("some.edi"), text);
    }

    private List<String> wrong(Path file) throws IOException {
        return EdiFile.tell(file, lines::add).stream()
                .filter(problem -> !problem.noted())
                .map(EdiProblem::sentence)
                .toList();
    }
}
