package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fascia.audit.AuditTrail;
import health.fascia.claim.ClaimDecision;
import health.fascia.claim.ClaimDecisions;
import health.fascia.claim.ClaimState;
import health.fascia.claim.Claims;
import health.fascia.console.CaseDesk;
import health.fascia.console.CaseSheet;
import health.fascia.lifecycle.ClaimLifecycle;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims that a night holds are resolved by people: billing for what is missing, a reviewer for what the rules say. */
class HeldClaimTest {

    private static final DeskHouse.Person ROSA = new DeskHouse.Person("rosa", "reviewers");
    private static final DeskHouse.Person BILL = new DeskHouse.Person("bill", "billing");
    private static final String WHY = "The payer's handbook allows it, page 12.";

    private static DeskHouse house;

    @BeforeAll
    static void theNightBefore(@TempDir Path folder) {
        house = new DeskHouse(folder, Map.of());
        house.drop(new ClaimBook()
                .referral(1)
                .claim("H-1", 1, "", "units=5")
                .claim("H-2", 1, "billingName=", "")
                .claim("H-3", 1, "billingName=", "")
                .intake());
        house.night(LocalDate.of(2026, 11, 9));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static ClaimState state(String number) {
        return house.part(Claims.class).find(number).orElseThrow().state();
    }

    @Test
    void aReviewerReleasesWhatTheRulesSpeakAgainst() {
        assertThat(state("H-1")).isEqualTo(ClaimState.HELD);
        assertThatThrownBy(() -> house.answer("H-1", BILL, Map.of("decision", "RELEASE", "rationale", WHY)))
                .hasMessageContaining("Only a reviewer may release");
        house.answer("H-1", ROSA, Map.of("decision", "RELEASE", "rationale", WHY));

        assertThat(state("H-1")).isEqualTo(ClaimState.READY);
        assertThat(house.part(ClaimLifecycle.class).find("H-1").orElseThrow().activity())
                .isEqualTo("File the claim");
        ClaimDecision made = house.part(ClaimDecisions.class).findLast("H-1").orElseThrow();
        assertThat(made.review()).isNotNull().satisfies(review -> {
            assertThat(review.reviewer()).isEqualTo("rosa");
            assertThat(review.role()).isEqualTo("reviewers");
            assertThat(review.rationale()).isEqualTo(WHY);
        });
        assertThat(house.part(AuditTrail.class).findLast("task completed: RELEASE"))
                .hasValueSatisfying(entry -> assertThat(entry.actor()).isEqualTo("rosa"));
    }

    @Test
    void nobodyReleasesWhatIsMissing() {
        assertThatThrownBy(() -> house.answer("H-2", ROSA, Map.of("decision", "RELEASE", "rationale", WHY)))
                .hasMessageContaining("Billing name");
        house.answer("H-2", BILL, Map.of("decision", "DECIDE_AGAIN", "rationale", "The clinic says it was sent."));
        assertThat(state("H-2")).isEqualTo(ClaimState.HELD);
        assertThat(house.task("H-2").getTaskDefinitionKey()).isEqualTo("Task_ResolveHeldClaim");
        assertThat(house.task("H-2").getDueDate()).isNotNull();
    }

    @Test
    void billingTakesAClaimBack() {
        house.answer("H-3", BILL, Map.of("decision", "WITHDRAW", "rationale", "Billed twice by the clinic."));
        assertThat(state("H-3")).isEqualTo(ClaimState.VOIDED);
        assertThat(house.part(ClaimLifecycle.class).find("H-3").orElseThrow().activity())
                .isEqualTo("Claim voided");
    }

    @Test
    void theFormShowsTheClaimWithAllItsReasons() {
        CaseSheet sheet = house.part(CaseDesk.class).find("H-2", "bill").orElseThrow();
        assertThat(sheet.outcome()).isEqualTo("Claim: Held");
        assertThat(sheet.reasons())
                .anySatisfy(reason -> assertThat(reason.words()).contains("Billing name"));
        assertThat(sheet.facts())
                .contains(
                        CaseSheet.Fact.ours("Charged", "$120.00"),
                        new CaseSheet.Fact("Line 1: Units", "4", CaseSheet.Fact.Kind.CODED));
    }
}
