package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.fascia.audit.AuditTrail;
import health.fascia.claim.Appeal;
import health.fascia.claim.Appeals;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimDecision;
import health.fascia.claim.ClaimDecisions;
import health.fascia.claim.Claims;
import health.fascia.console.CaseDesk;
import health.fascia.console.CaseSheet;
import health.fascia.console.DeterminationDesk;
import health.fascia.console.DeterminationSheet;
import health.fascia.lifecycle.AppealLifecycle;
import health.fascia.lifecycle.ClaimLifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Denied claims are appealed: the night prepares, people file and give up, remittances and people answer. */
class AppealLifeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 9);
    private static final DeskHouse.Person ROSA = new DeskHouse.Person("rosa", "reviewers");
    private static final DeskHouse.Person BILL = new DeskHouse.Person("bill", "billing");
    private static final String WHY = "The notes carry four units, policy M-12, page 4.";
    private static final List<String> CLAIMS =
            List.of("A-WON", "A-PART", "A-LOST", "A-EARLY", "A-DROP", "A-RECORD", "A-CORR", "A-AGAIN");

    private static DeskHouse house;

    @BeforeAll
    static void sixNights(@TempDir Path folder) throws IOException {
        house = new DeskHouse(
                folder,
                Map.of("fascia.letters", Path.of("letters").toAbsolutePath().toString()));
        ClaimBook book = new ClaimBook().referral(1);
        CLAIMS.forEach(claim -> book.claim(claim, 1, "", ""));
        house.drop(book.intake());
        house.night(FIRST);
        PayerAnswer denials = PayerAnswer.remittance("DENIED", "0");
        CLAIMS.forEach(claim -> denials.claim(claim, "4", "0", "0", "ICN-" + claim, "CO*151*120", "N362"));
        Files.writeString(house.inbox().resolve("denials.835"), denials.text(1));
        house.night(FIRST.plusDays(2));
        CLAIMS.forEach(claim -> say(claim, ROSA, "APPEAL"));
        house.night(FIRST.plusDays(3));
        refusedFirst();
        for (String claim : List.of("A-WON", "A-PART", "A-LOST", "A-RECORD", "A-AGAIN")) {
            say(claim + "-A1", BILL, "FILED");
        }
        say("A-DROP-A1", ROSA, "ABANDON");
        say("A-RECORD-A1", BILL, "WON");
        say("A-AGAIN-A1", BILL, "LOST");
        say("A-AGAIN", ROSA, "APPEAL");
        answers();
        house.night(FIRST.plusDays(4));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static void refusedFirst() {
        assertThatThrownBy(() -> say("A-DROP-A1", BILL, "ABANDON")).hasMessageContaining("Only a reviewer may abandon");
        assertThatThrownBy(() -> say("A-DROP-A1", BILL, "WON")).hasMessageContaining("filed or is abandoned");
    }

    private static void answers() throws IOException {
        PayerAnswer answers = PayerAnswer.remittance("ANSWERS", "150");
        takenBack(answers, "A-WON").claim("A-WON", "1", "100", "20", "ICN-A-WON", "PR*2*20", "");
        takenBack(answers, "A-PART").claim("A-PART", "1", "50", "0", "ICN-A-PART", "CO*151*70", "N362");
        answers.claim("A-EARLY", "4", "0", "0", "ICN-A-EARLY", "CO*18*120", "");
        takenBack(answers, "A-LOST").claim("A-LOST", "4", "0", "0", "ICN-A-LOST", "CO*151*120", "N362");
        Files.writeString(house.inbox().resolve("answers.835"), answers.text(2));
        house.drop(new ClaimBook()
                .claim("A-CORR", 1, "frequency=7~originalReference=ICN-A-CORR", "units=3~minutes=45")
                .intake());
    }

    private static PayerAnswer takenBack(PayerAnswer answers, String claim) {
        return answers.add("CLP*" + claim + "*22*-120*0*0*12*ICN-" + claim)
                .add("NM1*QC*1*ALDER*ANN****MI*M00001")
                .add("SVC*HC:97124*-120*0**4")
                .add("DTM*472*20261109")
                .add("CAS*CO*151*-120")
                .add("REF*6R*" + claim + "-1-1");
    }

    private static void say(String number, DeskHouse.Person person, String decision) {
        house.answer(number, person, Map.of("decision", decision, "rationale", WHY));
    }

    private static Appeal appeal(String number) {
        return house.part(Appeals.class).find(number).orElseThrow();
    }

    private static ClaimAccount claim(String number) {
        return house.part(Claims.class).find(number).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "A-WON, A-WON-A1, WON, Appeal won, PAID, Claim paid, 100.00",
        "A-PART, A-PART-A1, PARTLY, Appeal partly won, DENIED, Work the denied claim, 50.00",
        "A-LOST, A-LOST-A1, LOST, Appeal lost, DENIED, Work the denied claim, 0.00",
        "A-EARLY, A-EARLY-A1, PREPARED, File the appeal, APPEALED, Appeal the denial, 0.00",
        "A-DROP, A-DROP-A1, ABANDONED, Appeal dropped, WRITTEN_OFF, Appeal given up, 0.00",
        "A-RECORD, A-RECORD-A1, WON, Appeal won, ACCEPTED, Read the remittance, 0.00",
        "A-CORR, A-CORR-A1, OVERTAKEN, Appeal dropped, FILED, Read the acknowledgment, 0.00",
        "A-AGAIN, A-AGAIN-A1, LOST, Appeal lost, APPEALED, Appeal the denial, 0.00",
        "A-AGAIN, A-AGAIN-A2, PREPARED, File the appeal, APPEALED, Appeal the denial, 0.00",
    })
    void appealAndClaimStandWhereTheAnswerPutThem(
            String number, String appeal, String state, String end, String claimState, String place, String paid) {
        assertThat(appeal(appeal).state().name()).isEqualTo(state);
        assertThat(house.part(AppealLifecycle.class).find(appeal).orElseThrow().activity())
                .isEqualTo(end);
        assertThat(claim(number).state().name()).isEqualTo(claimState);
        assertThat(house.part(ClaimLifecycle.class).find(number).orElseThrow().activity())
                .isEqualTo(place);
        assertThat(claim(number).money().paid()).isEqualTo(paid);
    }

    @Test
    void theLastDayIsCountedFromTheRemittanceThatDenied() {
        Appeal appeal = appeal("A-EARLY-A1");
        assertThat(appeal.denial().on()).isEqualTo("2026-11-11");
        assertThat(appeal.deadline().policyRow()).isEqualTo("APL-COMMERCIAL-1");
        assertThat(appeal.deadline().on()).isEqualTo(LocalDate.of(2026, 11, 11).plusDays(180));
        assertThat(appeal.denial().atStake()).isEqualTo("120.00");
        assertThat(house.task("A-EARLY-A1").getDueDate())
                .isInSameDayAs(java.sql.Date.valueOf(appeal.deadline().on()));
    }

    @Test
    void eachStepNamesWhoAndWhy() {
        assertThat(house.part(Appeals.class).entries("A-DROP-A1"))
                .extracting(Appeal.Entry::decision, Appeal.Entry::reviewer, Appeal.Entry::role)
                .containsExactly(tuple("OPEN", null, null), tuple("ABANDON", "rosa", "reviewers"));
        ClaimDecision given =
                house.part(ClaimDecisions.class).findLast("A-DROP").orElseThrow();
        assertThat(given.review()).isNotNull().satisfies(review -> {
            assertThat(review.reviewer()).isEqualTo("rosa");
            assertThat(review.rationale()).isEqualTo(WHY);
        });
        assertThat(house.part(AuditTrail.class).findLast("task completed: ABANDON"))
                .hasValueSatisfying(entry -> assertThat(entry.subject()).isEqualTo("A-DROP-A1"));
    }

    @Test
    void thePackageHoldsLetterAndWorkbookWithoutThePatientInTheirNames() throws IOException {
        Path folder = house.outbox().resolve("appeals/A-WON-A1");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("package.xlsx", "A-WON-A1-claim-appeal.docx");
        }
        assertThat(WordText.of(folder.resolve("A-WON-A1-claim-appeal.docx")))
                .contains("Appeal of a denied claim: A-WON-A1", "PLAN_A", "ICN-A-WON", "$120.00", "CO-151 N362")
                .contains("Line 1: 97124 on November 9, 2026", "May 10, 2027", WHY, "NEC-001")
                .doesNotContain("{", "}");
        assertThat(SheetText.of(folder.resolve("package.xlsx")))
                .contains("A-WON-A1", "CO-151 N362, $120.00", "97124", "Alder1", "NEC-001");
    }

    @Test
    void theClaimsWorkbookListsAppealsWithTheirDaysLeft() {
        String sheet = SheetText.of(house.outbox().resolve("claims-2026-11-12.xlsx"));
        assertThat(sheet).contains("A-WON-A1", "To be filed", "APL-COMMERCIAL-1", "appeals/A-WON-A1");
        assertThat(SheetText.of(house.outbox().resolve("claims-2026-11-13.xlsx")))
                .contains("Won in part", "Lost", "Answered by a remittance.");
    }

    @Test
    void aFiledAppealIsAskedForAfterSixtyDays() {
        assertThat(house.part(JdbcTemplate.class)
                        .queryForList("select filed_on from appeal where appeal_number = 'A-LOST-A1'", String.class))
                .containsExactly("2026-11-06");
    }

    @Test
    void theFormShowsAppealAndClaim() {
        CaseSheet sheet = house.part(CaseDesk.class).find("A-EARLY-A1", "bill").orElseThrow();
        assertThat(sheet.outcome()).isEqualTo("Appeal: To be filed");
        assertThat(sheet.facts())
                .contains(CaseSheet.Fact.ours("At stake", "$120.00"), CaseSheet.Fact.ours("Charged", "$120.00"));
        assertThat(sheet.reasons())
                .anySatisfy(reason -> assertThat(reason.words()).isEqualTo(WHY));
    }

    @Test
    void theFormOfADeniedClaimSaysWhoIsTreatedAndWhatThePayerSaid() {
        CaseSheet sheet = house.part(CaseDesk.class).find("A-LOST", "rosa").orElseThrow();
        assertThat(sheet.facts())
                .contains(new CaseSheet.Fact("Patient last name", "Alder1", CaseSheet.Fact.Kind.PERSONAL));
        assertThat(sheet.reasons().stream().filter(reason -> reason.rule().equals("Payer")))
                .extracting(CaseSheet.Reason::weight, CaseSheet.Reason::source)
                .startsWith(tuple("against", "PLAN A, payment ANSWERS of 2026-11-11"))
                .endsWith(tuple("against", "PLAN A, payment DENIED of 2026-11-11"));
        assertThat(sheet.reasons())
                .anySatisfy(reason -> assertThat(reason.words()).startsWith("Line 1: CO-151 N362, $120.00: "));
    }

    @Test
    void anAppealHasTheDeterminationAndTheRowsOfItsClaim() {
        DeterminationSheet of =
                house.part(DeterminationDesk.class).find("A-EARLY-A1", "rosa").orElseThrow();
        assertThat(of.sheet().determinationNumber()).startsWith("A-EARLY-D");
        assertThat(of.sheet().facts())
                .contains(CaseSheet.Fact.ours(
                        "Last day to file", appeal("A-EARLY-A1").deadline().on().toString()));
        assertThat(of.sentences()).containsKey("COD-003");
        assertThat(of.nearly()).isNotEmpty();
        assertThat(of.rows())
                .extracting(
                        DeterminationSheet.StatedIn::what,
                        DeterminationSheet.StatedIn::tab,
                        DeterminationSheet.StatedIn::workbook)
                .containsExactly(
                        tuple("Claim, version 1", "Claims", "claims-2026-11-09.xlsx"),
                        tuple("Line 1, version 1", "Claim lines", "claims-2026-11-09.xlsx"));
    }

    @Test
    void whatNearsItsLastDayIsRaised() {
        LocalDate last = appeal("A-EARLY-A1").deadline().on();
        assertThat(house.task("A-EARLY-A1").getPriority()).isEqualTo(50);
        house.night(last.minusDays(15));
        assertThat(house.task("A-EARLY-A1").getPriority()).isEqualTo(50);
        house.night(last.minusDays(14));
        assertThat(house.task("A-EARLY-A1").getPriority()).isEqualTo(75);
        house.night(last.minusDays(1));
        assertThat(house.task("A-EARLY-A1").getPriority()).isEqualTo(75);
        house.night(last);
        assertThat(house.task("A-EARLY-A1").getPriority()).isEqualTo(100);
    }

    @Test
    void theEngineKnowsNothingOfWhatWasWritten() {
        assertThat(house.part(ProcessEngine.class)
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .list())
                .noneSatisfy(variable ->
                        assertThat(String.valueOf(variable.getValue())).contains("policy M-12"));
    }
}
