package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimDecisions;
import health.fascia.claim.Claims;
import health.fascia.claim.SubmittedClaim;
import health.fascia.edi.ProfessionalClaimFile;
import health.fascia.lifecycle.ClaimLifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Claims over four nights: scrubbed, held, changed, filed, paid, denied, corrected and voided. */
class ClaimLifeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 9);

    private static DeskHouse house;
    private static byte[] firstFile;

    @BeforeAll
    static void fourNights(@TempDir Path folder) throws IOException {
        house = new DeskHouse(folder, Map.of());
        house.drop(first().intake());
        house.night(FIRST);
        firstFile = Files.readAllBytes(file("2026-11-09"));
        house.drop(second().intake());
        house.night(FIRST.plusDays(1));
        Files.writeString(house.inbox().resolve("payer.835"), remittance());
        house.night(FIRST.plusDays(2));
        house.answer(
                "C-UNITS",
                new DeskHouse.Person("rosa", "reviewers"),
                Map.of("decision", "CORRECT", "rationale", "The note carries three units only."));
        house.drop(fourth().intake());
        house.night(FIRST.plusDays(3));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static ClaimBook first() {
        ClaimBook book = new ClaimBook().referral(1).referral(2).referral(3).referral(4, "consentOn=");
        book.claim("C-CLEAN", 1, "secondPayer=PLAN_B~secondPayerId=99999~secondMemberId=X1", "")
                .claim("C-UNITS", 1, "", "units=9")
                .claim("C-BLANK", 2, "billingName=", "")
                .claim("C-OPEN", 4, "", "")
                .claim("C-NOBODY", 99, "", "")
                .claim("C-12345678901234567890", 1, "", "")
                .claim("WA-2026-000001", 1, "", "")
                .claim("C-CLEAN-A1", 1, "", "")
                .row("C-NOLINES", 1, "")
                .line("C-NOCLAIM", 1, "");
        return book;
    }

    private static ClaimBook second() {
        return new ClaimBook()
                .referral(4)
                .claim("C-CLEAN", 1, "secondPayer=PLAN_B~secondPayerId=99999~secondMemberId=X1", "")
                .claim("C-UNITS", 1, "", "units=4")
                .claim("C-BLANK", 3, "", "");
    }

    private static String remittance() {
        return PayerAnswer.remittance("CHECK1", "100")
                .claim("C-CLEAN", "1", "100", "20", "ICN1", "PR*2*20", "")
                .claim("C-UNITS", "4", "0", "0", "ICN2", "CO*151*120", "N362")
                .claim("X-NOT-OURS", "4", "0", "0", "ICN3", "CO*29*120", "")
                .text(7);
    }

    private static ClaimBook fourth() {
        return new ClaimBook()
                .claim("C-CLEAN", 1, "total=90", "charge=90")
                .claim("C-UNITS", 1, "frequency=7~originalReference=ICN2", "units=3~minutes=45")
                .claim("C-OPEN", 4, "frequency=8~originalReference=ICN9", "");
    }

    private static Path file(String night) throws IOException {
        try (var files = Files.list(house.outbox().resolve("claims"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("837p-" + night + "-47570-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static ClaimAccount claim(String number) {
        return house.part(Claims.class).find(number).orElseThrow();
    }

    private static String problems(String sheet) {
        return String.join(
                "\n",
                house.part(JdbcTemplate.class)
                        .queryForList(
                                "select problems from intake_row where problems is not null and sheet = ?",
                                String.class,
                                sheet));
    }

    @ParameterizedTest
    @CsvSource({
        "C-CLEAN, PAID, 1, 100.00, 20.00, 0.00, Claim paid",
        "C-CLEAN-2, FILED, 1, 0.00, 0.00, 0.00, Read the acknowledgment",
        "C-UNITS, FILED, 3, 0.00, 0.00, 120.00, Read the acknowledgment",
        "C-OPEN, FILED, 2, 0.00, 0.00, 0.00, Read the acknowledgment",
        "C-BLANK, HELD, 1, 0.00, 0.00, 0.00, Resolve the held claim",
    })
    void aClaimStandsWhereItsFactsAndAnswersPutIt(
            String number, String state, int version, String paid, String patient, String adjusted, String place) {
        ClaimAccount claim = claim(number);
        assertThat(claim.state().name()).isEqualTo(state);
        assertThat(claim.version()).isEqualTo(version);
        assertThat(claim.money().paid()).isEqualTo(paid);
        assertThat(claim.money().patientShare()).isEqualTo(patient);
        assertThat(claim.money().adjusted()).isEqualTo(adjusted);
        assertThat(house.part(ClaimLifecycle.class).find(number).orElseThrow().activity())
                .isEqualTo(place);
    }

    @Test
    void noOtherClaimWasTaken() {
        assertThat(house.part(JdbcTemplate.class).queryForList("select claim_number from claim", String.class))
                .containsExactlyInAnyOrder("C-CLEAN", "C-CLEAN-2", "C-UNITS", "C-OPEN", "C-BLANK");
    }

    @Test
    void whatBelongsToNothingGoesBackWithItsCure() {
        assertThat(problems("CLAIMS"))
                .contains(
                        "No referral is known",
                        "up to 20 letters",
                        "reads like a case number",
                        "reads like the number of an appeal",
                        "has no line")
                .contains("in use for another case", "was filed on 2026-11-09 and now says something else");
        assertThat(problems("CLAIM_LINES")).contains("C-NOCLAIM", "C-NOBODY", "C-CLEAN");
    }

    @Test
    void everyDecisionSaysWhy() {
        List<String> findings = house.part(JdbcTemplate.class)
                .queryForList("select findings from claim_decision where sequence = 1", String.class);
        assertThat(String.join("\n", findings)).contains("R-UNITS-OVER", "Claims, Billing name: blank.", "R-CASE-OPEN");
        assertThat(house.part(ClaimDecisions.class).findLastScrub("C-UNITS")).isPresent();
        assertThat(house.part(JdbcTemplate.class)
                        .queryForList(
                                "select rationale from claim_decision where claim_number = 'C-UNITS'"
                                        + " and reviewer = 'rosa'",
                                String.class))
                .containsExactly("The note carries three units only.");
    }

    @Test
    void theFilesReadBackGiveTheClaims() throws IOException {
        List<SubmittedClaim> claims = new ArrayList<>();
        assertThat(ProfessionalClaimFile.read(file("2026-11-12"), claims::add).stream()
                        .filter(problem -> !problem.noted()))
                .isEmpty();
        assertThat(claims)
                .extracting(
                        SubmittedClaim::number, claim -> claim.frequency().code(), SubmittedClaim::originalReference)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("C-UNITS", "7", "ICN2"),
                        org.assertj.core.groups.Tuple.tuple("C-OPEN", "8", "ICN9"));
    }

    @Test
    void aNightThatIsRunAgainGivesTheSameFileAndFilesNothingTwice() throws IOException {
        int filed = filings();
        house.night(FIRST);
        assertThat(Files.readAllBytes(file("2026-11-09"))).isEqualTo(firstFile);
        assertThat(filings()).isEqualTo(filed);
    }

    private static int filings() {
        Integer count =
                house.part(JdbcTemplate.class).queryForObject("select count(*) from claim_filing", Integer.class);
        return count == null ? 0 : count;
    }

    @Test
    void controlNumbersAreUsedOnce() {
        List<Integer> numbers = house.part(JdbcTemplate.class)
                .queryForList("select file_number from claim_file order by 1", Integer.class);
        assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void whatMatchesNothingIsKeptAndNamed() {
        assertThat(house.part(JdbcTemplate.class)
                        .queryForList("select problem from claim_answer where matched = 0", String.class))
                .containsExactly("no claim of ours has this number");
    }

    @Test
    void everyMorningHasItsClaimsWorkbook() {
        for (int night = 0; night < 4; night++) {
            assertThat(house.outbox().resolve("claims-" + FIRST.plusDays(night) + ".xlsx"))
                    .isRegularFile();
        }
    }
}
