package health.fascia.edi;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.claim.Adjustment;
import health.fascia.claim.Remittance;
import health.fascia.claim.Remittance.PaidClaim;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money is taken from a payer's file only where it sums up to the cent. */
class RemittanceFromAPayerTest {

    private static final Path SAMPLES = Path.of("src/test/resources/edi");

    private final List<Remittance> read = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void tellsWhatEachClaimWasPaidAndWhyNotMore() throws IOException {
        assertThat(wrong(SAMPLES.resolve("remittance-good.edi"))).isEmpty();

        Remittance remittance = read.get(0);
        assertThat(remittance.paid()).isEqualByComparingTo("121.40");
        assertThat(remittance.providerAdjustments()).hasSize(2);
        assertThat(remittance.claims())
                .extracting(PaidClaim::number)
                .containsExactly("F-1001", "F-1002", "F-0900", "F-0900");
        PaidClaim first = remittance.claims().get(0);
        assertThat(first.lines().get(0).adjustments())
                .containsExactly(
                        new Adjustment("CO", "45", BigDecimal.TEN, null),
                        new Adjustment("PR", "1", new BigDecimal("15"), null),
                        new Adjustment("PR", "3", new BigDecimal("5"), null));
        assertThat(first.lines().get(0).control()).isEqualTo("F-1001-1");
        assertThat(first.lines().get(0).remarks()).containsExactly("N130");
        assertThat(remittance.claims().get(1).denied()).isTrue();
        assertThat(remittance.claims().get(2).takenBack()).isTrue();
    }

    @Test
    void keepsWhatItDoesNotKnow() throws IOException {
        List<EdiProblem> noted = RemittanceFile.read(SAMPLES.resolve("remittance-good.edi"), read::add);

        assertThat(noted).singleElement().satisfies(note -> assertThat(note.noted())
                .isTrue());
        assertThat(read.get(0).claims().get(3).unknown()).containsExactly("ZZZ*SOMETHING NEW");
    }

    @Test
    void readsOtherSeparatorsLineBreaksGroupsAndSets() throws IOException {
        assertThat(wrong(SAMPLES.resolve("remittance-odd.edi"))).isEmpty();

        assertThat(read)
                .extracting(Remittance::trace)
                .containsExactly("PAY-2026-0042", "PAY-2026-0042", "PAY-2026-0043");
        assertThat(read.get(0).claims()).isEqualTo(read.get(1).claims());
    }

    @Test
    void refusesWhatDoesNotSumUpAndSaysWhere() throws IOException {
        assertThat(wrong(SAMPLES.resolve("remittance-unbalanced.edi")))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("segment 4, BPR element 2") && line.contains("121.40"))
                .anyMatch(line -> line.startsWith("segment 16, CLP element 4: claim F-1001") && line.contains("65.99"))
                .anyMatch(line -> line.startsWith("segment 21, SVC element 3") && line.contains("97124"));
        assertThat(read).isEmpty();
    }

    @Test
    void aCentBelowAtAndAboveThePaymentIsSeen() throws IOException {
        assertThat(wrong(changed("BPR*I*121.4*", "BPR*I*121.39*"))).hasSize(1);
        assertThat(wrong(changed("BPR*I*121.4*", "BPR*I*121.40*"))).isEmpty();
        assertThat(wrong(changed("BPR*I*121.4*", "BPR*I*121.41*"))).hasSize(1);
    }

    @Test
    void aPartOfACentIsNobodysMoney() throws IOException {
        assertThat(wrong(changed("BPR*I*121.4*", "BPR*I*121.405*")))
                .anyMatch(line -> line.contains("a part of a cent"));
    }

    @Test
    void aFileThatIsCutOffHandsOverNothing() throws IOException {
        String text = Files.readString(SAMPLES.resolve("remittance-good.edi"));
        Path file = Files.writeString(folder.resolve("cut.edi"), text.substring(0, text.indexOf("PLB*")));

        assertThat(wrong(file)).anyMatch(line -> line.startsWith("The file is cut off"));
        assertThat(read).isEmpty();
    }

    private Path changed(String from, String to) throws IOException {
        String text = Files.readString(SAMPLES.resolve("remittance-good.edi"));
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve("changed.edi"), text.replace(from, to));
    }

    private List<String> wrong(Path file) throws IOException {
        return RemittanceFile.read(file, read::add).stream()
                .filter(problem -> !problem.noted())
                .map(EdiProblem::sentence)
                .toList();
    }
}
