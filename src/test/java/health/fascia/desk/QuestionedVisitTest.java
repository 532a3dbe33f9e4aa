package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.claim.ClaimDecisions;
import health.fascia.claim.ClaimState;
import health.fascia.claim.Claims;
import health.fascia.referral.IntakeSheet;
import health.fascia.rulebook.Finding;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clinic bills a visit that is questioned on its own day: the claim waits for the visit. */
class QuestionedVisitTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 9);

    private DeskHouse house;

    @BeforeEach
    void open(@TempDir Path folder) {
        house = new DeskHouse(folder, Map.of());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static void visit(ClaimBook book, int referral, String notes) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("referralNumber", "R-%03d".formatted(referral));
        cells.put("born", LocalDate.of(1980, 1, 1).plusDays(referral).toString());
        cells.put("visitDate", FIRST.toString());
        cells.put("minutes", "97124:60");
        cells.put("start", "1%d:00".formatted(referral));
        cells.put("end", "1%d:05".formatted(referral + 1));
        cells.put("notes", notes);
        book.intake().row(IntakeSheet.VISITS, cells);
    }

    private ClaimState state(String number) {
        return house.part(Claims.class).find(number).orElseThrow().state();
    }

    private List<String> reasons(String number) {
        return house.part(ClaimDecisions.class).findLast(number).orElseThrow().findings().stream()
                .map(Finding::reasonCode)
                .toList();
    }

    @Test
    void theClaimIsHeldWithTheQuestionAndGoesOutWhenTheVisitIsInOrder() {
        ClaimBook sent =
                new ClaimBook().referral(1).referral(2).claim("V-1", 1, "", "").claim("V-2", 2, "", "");
        visit(sent, 1, "NO");
        visit(sent, 2, "YES");
        house.drop(sent.intake());
        house.night(FIRST);

        assertThat(state("V-1")).isEqualTo(ClaimState.HELD);
        assertThat(reasons("V-1")).contains("R-VISIT-QUESTIONED");
        assertThat(house.part(ClaimDecisions.class)
                        .findLast("V-1")
                        .orElseThrow()
                        .findings())
                .anySatisfy(finding -> assertThat(finding.text())
                        .isEqualTo("The visit of 2026-11-09 is questioned: The note of the visit on 2026-11-09 is not"
                                + " written yet."));
        assertThat(state("V-2")).isEqualTo(ClaimState.FILED);

        ClaimBook written = new ClaimBook();
        visit(written, 1, "YES");
        house.drop(written.intake());
        house.night(FIRST.plusDays(1));

        assertThat(state("V-1")).isEqualTo(ClaimState.FILED);
        assertThat(reasons("V-1")).doesNotContain("R-VISIT-QUESTIONED");
    }
}
