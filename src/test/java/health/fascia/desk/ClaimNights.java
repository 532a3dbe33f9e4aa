package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.claim.ClaimAccount;
import health.fascia.claim.Claims;
import health.fascia.console.CaseDesk;
import health.fascia.console.CaseSheet;
import health.fascia.lifecycle.ClaimLifecycle;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What payers answer to filed claims over five nights, on every database; see the two classes that extend it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ClaimNights {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 9);
    private static final LocalDate LATE = LocalDate.of(2026, 12, 19);

    private DeskHouse house;

    abstract Map<String, Object> database() throws Exception;

    @BeforeAll
    void fiveNights(@TempDir Path folder) throws Exception {
        house = new DeskHouse(folder, database());
        house.drop(new ClaimBook()
                .referral(1)
                .claim("K-ACC", 1, "", "")
                .claim("K-REJ", 1, "", "")
                .claim("K-FILE", 1, "payerClaimId=55555", "")
                .claim("K-BACK", 1, "", "")
                .claim("K-DENY", 1, "", "")
                .claim("K-WAIT", 1, "", "")
                .intake());
        house.night(FIRST);
        put("good.999", fileAnswer("47570", "A", "IK5*A"));
        put("bad.999", fileAnswer("55555", "R", "IK3*NM1*24*2310*8", "IK4*9*67*7*1234567890", "IK5*R*5"));
        put("claims.277", claimAnswers());
        house.night(FIRST.plusDays(1));
        put("one.835", first());
        house.drop(new ClaimBook().claim("K-REJ", 1, "", "units=3~minutes=45").intake());
        house.night(FIRST.plusDays(2));
        put("two.835", second());
        put("late.999", fileAnswer("47570", "R", "IK3*HI*31*2300*3", "IK5*R*5"));
        house.night(FIRST.plusDays(3));
        put("three.835", third());
        house.night(FIRST.plusDays(4));
        house.night(LATE);
    }

    @AfterAll
    void close() throws Exception {
        house.close();
        stopDatabase();
    }

    void stopDatabase() throws Exception {}

    private void put(String name, PayerAnswer answer) throws IOException {
        Files.writeString(house.inbox().resolve(name), answer.text(name.length() * 31 + name.charAt(0)));
    }

    private PayerAnswer fileAnswer(String payer, String verdict, String... set) {
        JdbcTemplate jdbc = house.part(JdbcTemplate.class);
        Integer file = jdbc.queryForObject(
                "select min(file_number) from claim_file where payer_id = '" + payer + "'", Integer.class);
        String control = jdbc.queryForList(
                        "select distinct set_control from claim_filing where file_number = " + file, String.class)
                .get(0);
        PayerAnswer answer = PayerAnswer.fileAnswer()
                .add("AK1*HC*" + file + "*005010X222A1")
                .add("AK2*837*" + control + "*005010X222A1");
        for (String segment : set) {
            answer.add(segment);
        }
        return answer.add("AK9*" + verdict + "*1*1*" + (verdict.equals("A") ? 1 : 0));
    }

    private static PayerAnswer claimAnswers() {
        return PayerAnswer.claimAnswers()
                .answered("K-ACC", "A2:20", "WQ", "PCN-K-ACC")
                .answered("K-REJ", "A7:562:82", "U", "")
                .answered("X-NOBODY", "A7:562:82", "U", "");
    }

    private static PayerAnswer first() {
        return PayerAnswer.remittance("ONE", "100")
                .claim("K-BACK", "1", "100", "20", "ICN-BACK", "PR*2*20", "")
                .claim("K-DENY", "4", "0", "0", "ICN-DENY", "CO*151*120", "N362");
    }

    /** 90.10 for one claim, 100 taken back of another, 4.60 kept for an older one, 50 of interest: 35.50. */
    private static PayerAnswer second() {
        return PayerAnswer.remittance("TWO", "35.5")
                .claim("K-ACC", "1", "90.1", "0", "PCN-K-ACC", "CO*45*29.9", "")
                .add("CLP*K-BACK*22*-120*-100*-20*12*ICN-BACK")
                .add("NM1*QC*1*ALDER*ANN****MI*M00001")
                .add("SVC*HC:97124*-120*-100**4")
                .add("DTM*472*20261109")
                .add("CAS*PR*2*-20")
                .add("REF*6R*K-BACK-1-1")
                .add("PLB*" + ClaimBook.BILLER + "*20261231*WO:F-0800*4.6*L6*-50");
    }

    private static PayerAnswer third() {
        return PayerAnswer.remittance("THREE", "80.25")
                .claim("K-BACK", "1", "80.25", "39.75", "ICN-BACK", "PR*2*39.75", "");
    }

    private ClaimAccount claim(String number) {
        return house.part(Claims.class).find(number).orElseThrow();
    }

    private List<String> texts(String sql) {
        return house.part(JdbcTemplate.class).queryForList(sql, String.class);
    }

    private BigDecimal sum(String sql) {
        return java.util.Objects.requireNonNull(house.part(JdbcTemplate.class).queryForObject(sql, BigDecimal.class));
    }

    @Test
    void theFormOfARejectedClaimSaysWhatThePayerSaid() {
        for (String number : List.of("K-REJ", "K-FILE", "K-WAIT")) {
            List<CaseSheet.Reason> reasons = house.part(CaseDesk.class)
                    .find(number, "bill")
                    .orElseThrow()
                    .reasons();
            assertThat(reasons.get(0).rule()).as(number).isEqualTo("Payer");
            assertThat(reasons.get(0).words()).as(number).startsWith("Not taken in: ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "K-ACC, PAID, Claim paid, 90.10, 0.00, 29.90",
        "K-REJ, FILED, Read the acknowledgment, 0.00, 0.00, 0.00",
        "K-FILE, REJECTED, Resolve the held claim, 0.00, 0.00, 0.00",
        "K-BACK, PAID, Claim paid, 80.25, 39.75, 0.00",
        "K-DENY, DENIED, Work the denied claim, 0.00, 0.00, 120.00",
        "K-WAIT, REJECTED, Resolve the held claim, 0.00, 0.00, 0.00",
    })
    void aClaimStandsWhereThePayerPutIt(
            String number, String state, String place, String paid, String patient, String adjusted) {
        ClaimAccount claim = claim(number);
        assertThat(claim.state().name()).isEqualTo(state);
        assertThat(house.part(ClaimLifecycle.class).find(number).orElseThrow().activity())
                .isEqualTo(place);
        assertThat(claim.money().paid()).isEqualTo(paid);
        assertThat(claim.money().patientShare()).isEqualTo(patient);
        assertThat(claim.money().adjusted()).isEqualTo(adjusted);
    }

    @Test
    void anAcceptedClaimKeepsThePayersNumber() {
        assertThat(claim("K-ACC").filing().payerNumber()).isEqualTo("PCN-K-ACC");
    }

    @Test
    void aRefusedFileNamesTheSegmentAndNotWhoseNumberItIs() {
        assertThat(texts("select words from claim_acknowledgment where claim_number = 'K-FILE'"))
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .contains("The file was refused", "segment 24 of the set, NM1 in loop 2310, element 9")
                        .doesNotContain("1234567890"));
    }

    /** It was mended and went out in another file before the answer to the first one came. */
    @Test
    void aLateRefusalSaysNothingOfWhatWentOutAgain() {
        assertThat(texts("select words from claim_acknowledgment where claim_number = 'K-REJ' and accepted = 0"))
                .singleElement()
                .satisfies(words -> assertThat(words).contains("A7 562"));
        assertThat(claim("K-REJ").version()).isEqualTo(2);
    }

    @Test
    void anAnswerToNobodysClaimIsKeptAndNamed() {
        assertThat(texts("select claim_number from claim_acknowledgment where matched = 0"))
                .containsExactly("X-NOBODY");
        assertThat(SheetText.of(house.outbox().resolve("claims-2026-11-10.xlsx")))
                .contains("NOT BOOKED: an acknowledgment of claim X-NOBODY, which is none of ours");
    }

    @Test
    void whatWasTakenBackAndPaidAgainBalancesToTheCent() {
        assertThat(sum("select sum(paid) from claim")).isEqualByComparingTo("170.35");
        assertThat(sum("select sum(paid + unclaimed) from remittance")).isEqualByComparingTo("170.35");
        assertThat(sum("select sum(paid) from claim_line")).isEqualByComparingTo("170.35");
        assertThat(sum("select sum(paid) from claim_answer where matched = 1")).isEqualByComparingTo("170.35");
        assertThat(sum("select sum(charged - paid - patient_share - adjusted) from claim where state = 'PAID'"))
                .isEqualByComparingTo("0");
    }

    @Test
    void aPaymentThatIsTakenBackGoesToAReviewer() {
        assertThat(texts("select details from audit_entry where action = 'remittance booked' and subject = 'K-BACK'"
                        + " order by entry_no"))
                .hasSize(3)
                .element(1)
                .satisfies(entry -> assertThat(entry).contains("paid -100.00", "patient -20.00"));
        assertThat(SheetText.rows(house.outbox().resolve("claims-2026-11-12.xlsx"), "Denied"))
                .anySatisfy(row -> assertThat(row).contains("K-BACK", "Denied"));
        assertThat(SheetText.of(house.outbox().resolve("claims-2026-11-12.xlsx")))
                .contains("payment TWO: $-45.40 between payer and provider");
    }

    @Test
    void openClaimsGrowOldByPayer() {
        assertThat(SheetText.rows(house.outbox().resolve("claims-2026-11-11.xlsx"), "Ageing"))
                .anySatisfy(row -> assertThat(row.subList(0, 3)).containsExactly("PLAN_A", "4", "360.00"));
        assertThat(SheetText.rows(house.outbox().resolve("claims-" + LATE + ".xlsx"), "Ageing"))
                .anySatisfy(row -> assertThat(row.subList(0, 5)).containsExactly("PLAN_A", "0", "0.00", "2", "120.00"));
    }

    @Test
    void aDenialTeachesWhichRuleShouldHaveCaughtIt() {
        assertThat(SheetText.rows(house.outbox().resolve("claims-" + LATE + ".xlsx"), "What the payers taught us"))
                .anySatisfy(row -> assertThat(row).contains("PLAN_A", "CO", "151", "N362", "120.00", "1"));
    }

    @Test
    void everyMorningsSumsHold() throws IOException {
        try (var files = Files.list(house.outbox())) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("claims-2"))
                            .map(SheetText::of)
                            .toList())
                    .hasSize(6)
                    .allSatisfy(
                            book -> assertThat(book).contains("The sums hold").doesNotContain("DO NOT HOLD"));
        }
    }
}
