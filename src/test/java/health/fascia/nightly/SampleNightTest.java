package health.fascia.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.workbook.IntakeTemplate;
import health.fascia.workbook.WorkbookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The night that a newcomer runs on the samples gives the workbook that stands beside them, cell by cell. After a wanted
 * change of rules or samples, {@code -Dfascia.golden=write} writes it anew, and the difference is reviewed as a change.
 */
class SampleNightTest {

    private static final String NIGHT = "2026-11-23";
    private static final Path SAMPLES = Path.of("samples");
    private static final Path GOLDEN = SAMPLES.resolve("approvals-" + NIGHT + ".xlsx");
    private static final Path TEMPLATE = SAMPLES.resolve("intake-template.xlsx");

    @Test
    void givesTheWorkbookThatStandsBesideTheSamples(@TempDir Path home) throws IOException {
        NightRun.Place place = new NightRun.Place(home);
        NightRun run = NightRun.of(place, "--inbox=" + SAMPLES.resolve("inbox"), "--as-of=" + NIGHT);
        Path workbook = place.outbox().resolve(GOLDEN.getFileName());
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        if ("write".equals(System.getProperty("fascia.golden"))) {
            Files.copy(workbook, GOLDEN, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(WorkbookCells.differences(GOLDEN, workbook)).isEmpty();
        assertThat(run.out())
                .contains("every row that was read stands in exactly one sheet")
                .contains("  workbook    " + workbook)
                .contains("  turnaround  " + place.outbox().resolve("turnaround-2026.xlsx"))
                .containsPattern("  letters     [\\d,]+ in .*" + NIGHT)
                .contains("  treatment   " + place.outbox().resolve("treatment-" + NIGHT + ".xlsx"))
                .contains("  claims      " + place.outbox().resolve("claims-" + NIGHT + ".xlsx"))
                .contains("  outcomes    " + place.outbox().resolve("outcomes-2026-11.xlsx"))
                .containsPattern("  also taken  .*visits 31 of 33 .*claims 9.*the rest was returned")
                .contains("  also waiting  requests for more visits 1   held claims 4");
    }

    @Test
    void shipsTheTemplateThatTheProductWrites(@TempDir Path home) {
        Path written = home.resolve("template.xlsx");
        IntakeTemplate.write(written);
        assertThat(WorkbookCells.differences(TEMPLATE, written)).isEmpty();
    }
}
