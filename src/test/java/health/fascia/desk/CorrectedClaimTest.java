package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.audit.AuditTrail;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimState;
import health.fascia.claim.Claims;
import health.fascia.lifecycle.ClaimLifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Filed claims change: without a word of it, under a new number, and under a new number that is held at first. */
class CorrectedClaimTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 9);

    private static DeskHouse house;

    @BeforeAll
    static void fiveNights(@TempDir Path folder) throws IOException {
        house = new DeskHouse(folder, Map.of());
        house.drop(new ClaimBook()
                .referral(1)
                .referral(2, "L.none=1")
                .claim("N-OLD", 1, "", "")
                .claim("N-HELD", 1, "", "")
                .claim("N-KEEP", 1, "", "")
                .claim("N-WAIT", 2, "", "")
                .intake());
        house.night(FIRST);
        Files.writeString(
                house.inbox().resolve("one.835"),
                PayerAnswer.remittance("ONE", "0")
                        .claim("N-OLD", "4", "0", "0", "ICN1", "CO*151*120", "N362")
                        .claim("N-HELD", "4", "0", "0", "ICN2", "CO*151*120", "N362")
                        .claim("N-KEEP", "4", "0", "0", "ICN3", "CO*151*120", "N362")
                        .text(1));
        house.night(FIRST.plusDays(1));
        house.drop(third().intake());
        house.night(FIRST.plusDays(2));
        assertThat(state("N-HELD")).as("its correction is held").isEqualTo(ClaimState.DENIED);
        Files.writeString(house.inbox().resolve("two.835"), takenBack().text(2));
        house.drop(new ClaimBook()
                .claim("N-NEW2", 1, "frequency=7~originalReference=ICN2", "units=3~minutes=45")
                .claim("N-AGAIN", 1, "frequency=7~originalReference=ICN1", "units=2~minutes=30")
                .intake());
        house.night(FIRST.plusDays(3));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static ClaimBook third() {
        return new ClaimBook()
                .referral(2)
                .claim("N-NEW", 1, "frequency=7~originalReference=ICN1", "units=3~minutes=45")
                .claim("N-NEW2", 1, "frequency=7~originalReference=ICN2~billingName=", "units=3~minutes=45")
                .claim("N-WRONG", 2, "frequency=7~originalReference=ICN1", "units=3~minutes=45")
                .claim("N-KEEP", 1, "", "units=3~minutes=45");
    }

    /** The payer takes the denial of the old claim back, since it has the new one. */
    private static PayerAnswer takenBack() {
        return PayerAnswer.remittance("TWO", "0")
                .add("CLP*N-OLD*22*-120*0*0*12*ICN1")
                .add("NM1*QC*1*ALDER*ANN****MI*M00001")
                .add("SVC*HC:97124*-120*0**4")
                .add("DTM*472*20261109")
                .add("CAS*CO*151*-120")
                .add("REF*6R*N-OLD-1-1");
    }

    private static ClaimAccount claim(String number) {
        return house.part(Claims.class).find(number).orElseThrow();
    }

    private static ClaimState state(String number) {
        return claim(number).state();
    }

    private static List<String> problems() {
        return house.part(JdbcTemplate.class)
                .queryForList(
                        "select problems from intake_row where sheet = 'CLAIMS' and problems is not null",
                        String.class);
    }

    @ParameterizedTest
    @CsvSource({
        "N-OLD, CORRECTED, Claim corrected",
        "N-NEW, FILED, Read the acknowledgment",
        "N-HELD, CORRECTED, Claim corrected",
        "N-NEW2, FILED, Read the acknowledgment",
        "N-KEEP, DENIED, Work the denied claim",
    })
    void theOldClaimEndsWhenItsCorrectionIsFiled(String number, String state, String place) {
        assertThat(state(number).name()).isEqualTo(state);
        assertThat(house.part(ClaimLifecycle.class).find(number).orElseThrow().activity())
                .isEqualTo(place);
    }

    @Test
    void theAuditTrailNamesBoth() {
        assertThat(house.part(AuditTrail.class).findLast("claim replaced")).hasValueSatisfying(entry -> {
            assertThat(entry.subject()).isEqualTo("N-HELD");
            assertThat(entry.details()).isEqualTo("by claim N-NEW2, which was filed");
        });
    }

    @Test
    void aLateAnswerToTheOldClaimIsBookedAndReopensNothing() {
        assertThat(claim("N-OLD").money().adjusted()).isEqualTo("0.00");
        assertThat(state("N-OLD")).isEqualTo(ClaimState.CORRECTED);
    }

    @Test
    void aChangeThatSaysNothingGoesBackAndNamesThePayersNumber() {
        assertThat(problems()).anySatisfy(problem -> assertThat(problem)
                .contains("was filed on 2026-11-09 and now says something else")
                .contains("Write frequency 7 to replace the claim or 8 to void it, with ICN3"));
    }

    @Test
    void theNumberOfAnotherCaseIsRefused() {
        assertThat(house.part(Claims.class).find("N-WRONG")).isEmpty();
        assertThat(problems()).anySatisfy(problem -> assertThat(problem)
                .contains("The payer's number ICN1 is that of a claim of another case."));
    }

    @Test
    void whatWasReplacedIsNotReplacedAgain() {
        assertThat(house.part(Claims.class).find("N-AGAIN")).isEmpty();
        assertThat(problems()).anySatisfy(problem -> assertThat(problem)
                .contains("Claim N-OLD, whose payer's number is ICN1, has ended (corrected)."));
    }

    @Test
    void unitsThatMayBePaidAreThoseOfTheLastDecision() {
        assertThat(state("N-WAIT")).as("its case waits for a reviewer").isEqualTo(ClaimState.HELD);
        assertThat(house.part(JdbcTemplate.class)
                        .queryForList(
                                "select payable_units from claim_line where claim_number = 'N-WAIT'", Integer.class))
                .containsExactly(4);
    }
}
