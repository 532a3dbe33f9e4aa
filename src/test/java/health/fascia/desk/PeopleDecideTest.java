package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fascia.audit.AuditTrail;
import health.fascia.console.CaseDesk;
import health.fascia.console.CaseSheet;
import health.fascia.desk.DeskHouse.Person;
import health.fascia.determination.Cases;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.determination.Outcome;
import health.fascia.determination.Review;
import health.fascia.lifecycle.CaseLifecycle;
import health.fascia.testing.IntakeFixture;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The morning after a night: people answer what it left for them. */
class PeopleDecideTest {

    private static final Person ROSA = new Person("rosa", "reviewers");
    private static final Person BILL = new Person("bill", "billing");
    private static final String WHY = "Clause 4.2 was read again with the chart at hand.";

    private static DeskHouse house;
    private static int mornings;

    private final int first = 10 * mornings;
    private final String approved = number(1);
    private final String pended = number(2);
    private final String noLicense = number(3);
    private final String wellness = number(4);
    private final String tooMany = number(5);

    @BeforeAll
    static void open(@TempDir Path folder) {
        house = new DeskHouse(folder, Map.of());
    }

    /** Every test has five cases of its own in the same house; nothing else opens a case. */
    private static String number(int ofTheFive) {
        return "WA-2026-%06d".formatted(5 * mornings + ofTheFive);
    }

    @BeforeEach
    void theNightBefore() {
        mornings++;
        house.drop(new IntakeFixture()
                .referral(first + 1, "Alder")
                .referral(first + 2, "Birch", "B.none=1")
                .referral(first + 3, "Cedar", "L.expires=2026-11-08")
                .referral(first + 4, "Dogwood", "diagnoses=Z733")
                .referral(
                        first + 5,
                        "Elm",
                        "diagnoses=S335XXA",
                        "regions=LUMBAR_PELVIS",
                        "measure=ODI",
                        "score=36",
                        "visitsOrdered=16",
                        "weeks=8"));
        house.night(DeskHouse.NIGHT);
    }

    @AfterAll
    static void close() {
        assertThat(house.part(AuditTrail.class).findBreak()).isEmpty();
        house.close();
    }

    @Test
    void theNightLeavesOneCaseOfEachKind() {
        assertThat(outcome(approved)).isEqualTo(Outcome.APPROVED);
        assertThat(outcome(pended)).isEqualTo(Outcome.PENDED);
        assertThat(outcome(noLicense)).isEqualTo(Outcome.DENIAL_PROPOSED);
        assertThat(outcome(wellness)).isEqualTo(Outcome.DENIAL_PROPOSED);
        assertThat(outcome(tooMany)).isEqualTo(Outcome.REDUCTION_PROPOSED);
        assertThat(house.tasks(approved)).isEmpty();
    }

    @Test
    void aReviewerUpholdsADenialAndTheCaseEndsThere() {
        house.answer(noLicense, ROSA, form("UPHOLD"));

        Determination made = last(noLicense);
        assertThat(made.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(made.review()).isEqualTo(new Review("rosa", "reviewers", "UPHOLD", WHY));
        assertThat(made.due()).isNull();
        assertThat(made.grant().granted()).isZero();
        assertThat(made.findings()).isEqualTo(history(noLicense).get(0).findings());
        assertThat(stands(noLicense)).isEqualTo("Referral denied");
        assertThat(audited(noLicense)).contains("rosa|task completed: UPHOLD|" + noLicense + "-D2 DENIED");
    }

    @Test
    void aReviewerApprovesAProposedDenialAndTreatmentMayBegin() {
        house.answer(wellness, ROSA, form("APPROVE"));

        Determination made = last(wellness);
        assertThat(made.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(made.grant().granted()).isEqualTo(6);
        assertThat(made.grant().from()).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(made.grant().through()).isAfterOrEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(stands(wellness)).isEqualTo("Treat the patient");
    }

    @Test
    void aReviewerUpholdsAReductionAsItWasProposed() {
        int proposed = last(tooMany).grant().granted();
        house.answer(tooMany, ROSA, form("UPHOLD"));

        assertThat(last(tooMany).outcome()).isEqualTo(Outcome.REDUCED);
        assertThat(last(tooMany).grant().granted()).isEqualTo(proposed).isBetween(1, 15);
        assertThat(stands(tooMany)).isEqualTo("Treat the patient");
    }

    @Test
    void aReductionTakesOneToOneFewerThanAskedAndNothingElse() {
        for (Integer wrong : new Integer[] {null, -1, 0, 16, 17}) {
            refused(tooMany, ROSA, reduce(wrong), "Give the visits that are granted");
        }
        house.answer(tooMany, ROSA, reduce(15));

        assertThat(last(tooMany).grant().granted()).isEqualTo(15);
        assertThat(last(tooMany).outcome()).isEqualTo(Outcome.REDUCED);
    }

    @Test
    void aReviewerWhoAsksLeavesTheQuestionToBillingWithTheDeadlineThatWas() {
        Task before = house.task(noLicense);
        house.answer(noLicense, ROSA, form("ASK"));

        Task after = house.task(noLicense);
        assertThat(after.getTaskDefinitionKey()).isEqualTo("Task_CompletePendedReferral");
        assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(last(noLicense).due()).isEqualTo(history(noLicense).get(0).due());
        assertThat(outcome(noLicense)).isEqualTo(Outcome.PENDED);
        CaseSheet sheet = sheet(noLicense, "bill");
        assertThat(sheet.reasons().get(0).words()).isEqualTo("The reviewer asks: " + WHY);
        assertThat(sheet.reasons().get(0).weight()).isEqualTo("missing");
    }

    @Test
    void whatIsStillMissingStaysPendedWhenTheRulesDecideAgain() {
        house.answer(pended, BILL, form("DECIDE_AGAIN"));

        Determination made = last(pended);
        assertThat(made.outcome()).isEqualTo(Outcome.PENDED);
        assertThat(made.review()).isEqualTo(new Review("bill", "billing", "DECIDE_AGAIN", WHY));
        assertThat(made.due()).isEqualTo(history(pended).get(0).due());
        assertThat(house.task(pended).getTaskDefinitionKey()).isEqualTo("Task_CompletePendedReferral");
    }

    @Test
    void aDenialAfterDecidingAgainGoesToAReviewerAndIsNobodysYet() {
        house.answer(noLicense, ROSA, form("ASK"));
        house.answer(noLicense, BILL, form("DECIDE_AGAIN"));

        assertThat(outcome(noLicense)).isEqualTo(Outcome.DENIAL_PROPOSED);
        assertThat(house.task(noLicense).getTaskDefinitionKey()).isEqualTo("Task_ReviewProposedDenial");
        refused(noLicense, BILL, form("UPHOLD"), "TASK_WORK");
        assertThat(history(noLicense)).extracting(Determination::outcome).doesNotContain(Outcome.DENIED);
    }

    @Test
    void theAnswerOfThePayerMakesAPendedCaseAYesWithoutAnybodysTask() {
        house.drop(new IntakeFixture().referral(first + 2, "Birch", "none=1", "L.none=1"));
        house.night(DeskHouse.NIGHT.plusDays(1));

        assertThat(last(pended).outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(last(pended).due()).isNull();
        assertThat(stands(pended)).isEqualTo("Treat the patient");
    }

    @Test
    void aWithdrawnReferralEnds() {
        house.answer(pended, BILL, form("WITHDRAW"));

        assertThat(outcome(pended)).isEqualTo(Outcome.WITHDRAWN);
        assertThat(stands(pended)).isEqualTo("Referral withdrawn");
    }

    @Test
    void aRationaleOfNineCharactersIsRefusedAndOneOfTenIsKept() {
        refused(noLicense, ROSA, Map.of("decision", "UPHOLD", "rationale", "123456789"), "it has 9.");
        refused(noLicense, ROSA, Map.of("decision", "UPHOLD", "rationale", "x".repeat(2001)), "it has 2001.");
        house.answer(noLicense, ROSA, Map.of("decision", "UPHOLD", "rationale", "1234567890"));

        assertThat(outcome(noLicense)).isEqualTo(Outcome.DENIED);
    }

    @Test
    void nobodyButAReviewerDecidesAProposal() {
        // Who is in no group of the task lacks the engine's right to it; an administrator, who has it, is told why not.
        refused(noLicense, BILL, form("UPHOLD"), "TASK_WORK");
        refused(noLicense, new Person("petra", "process-admins"), form("APPROVE"), "petra is not a member");
        refused(noLicense, ROSA, form("DECIDE_AGAIN"), "Choose uphold, approve, reduce, ask or extend.");
        refused(pended, BILL, form("UPHOLD"), "Choose to decide again, to approve, to extend or to withdraw.");
        refused(pended, BILL, form("APPROVE"), "Only a reviewer may judge an open question.");
        refused(pended, ROSA, form("APPROVE"), "Something is still missing or unknown");

        assertThat(history(noLicense)).hasSize(1);
        assertThat(history(pended)).hasSize(1);
    }

    @Test
    void anAmendedPendedCaseIsDecidedAgainByTheNightItself() {
        house.drop(new IntakeFixture().referral(first + 2, "Birch", "minutes=45"));
        house.night(DeskHouse.NIGHT.plusDays(1));

        assertThat(outcome(pended)).isEqualTo(Outcome.APPROVED);
        assertThat(history(pended)).hasSize(2);
        assertThat(stands(pended)).isEqualTo("Treat the patient");
    }

    @Test
    void aDecidedCaseThatIsChangedTwiceWaitsForAReviewerWhoKeepsTheFirstDecision() {
        house.drop(new IntakeFixture().referral(first + 1, "Alder", "minutes=45"));
        house.night(DeskHouse.NIGHT.plusDays(1));
        house.drop(new IntakeFixture().referral(first + 1, "Alder", "minutes=30"));
        house.night(DeskHouse.NIGHT.plusDays(2));
        assertThat(house.task(approved).getTaskDefinitionKey()).isEqualTo("Task_ReviewAmendedReferral");
        assertThat(sheet(approved, "rosa").reasons().get(0).words())
                .isEqualTo("Before the change: Approved, 6 visits granted.");

        house.answer(approved, ROSA, form("UPHOLD"));

        Determination made = last(approved);
        assertThat(made.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(made.version()).isEqualTo(3);
        assertThat(made.grant()).isEqualTo(history(approved).get(0).grant());
        assertThat(made.review()).isEqualTo(new Review("rosa", "reviewers", "UPHOLD", WHY));
        assertThat(stands(approved)).isEqualTo("Treat the patient");
    }

    @Test
    void anAmendedProposalIsGrantedAsItIsAskedNow() {
        house.drop(new IntakeFixture().referral(first + 4, "Dogwood", "visitsOrdered=4", "weeks=2"));
        house.night(DeskHouse.NIGHT.plusDays(1));
        house.answer(wellness, ROSA, form("APPROVE"));

        assertThat(last(wellness).grant().granted()).isEqualTo(4);
        assertThat(last(wellness).outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void aDeniedCaseThatIsSentAgainChangedComesBackToAReviewer() {
        house.answer(noLicense, ROSA, form("UPHOLD"));
        house.drop(new IntakeFixture().referral(first + 3, "Cedar", "minutes=45"));
        house.night(DeskHouse.NIGHT.plusDays(1));
        house.answer(noLicense, ROSA, form("UPHOLD"));

        assertThat(outcome(noLicense)).isEqualTo(Outcome.DENIED);
        assertThat(stands(noLicense)).isEqualTo("Referral denied");
    }

    @Test
    void aWithdrawnCaseThatIsSentAgainHasNoDecisionToKeep() {
        house.answer(pended, BILL, form("WITHDRAW"));
        house.drop(new IntakeFixture().referral(first + 2, "Birch", "minutes=45"));
        house.night(DeskHouse.NIGHT.plusDays(1));

        refused(pended, ROSA, form("UPHOLD"), "The referral was withdrawn, so there is no decision to keep.");
        house.answer(pended, ROSA, form("ASK"));
        assertThat(house.task(pended).getTaskDefinitionKey()).isEqualTo("Task_CompletePendedReferral");
    }

    @Test
    void theRationaleIsKeptWithTheDeterminationAndNowhereInTheEngine() {
        house.answer(noLicense, ROSA, form("UPHOLD"));
        house.answer(pended, BILL, form("DECIDE_AGAIN"));

        assertThat(EngineTables.holding(house.part(JdbcTemplate.class), WHY, "Alder", "Cedar"))
                .isEmpty();
    }

    private static Map<String, Object> form(String decision) {
        return Map.of("decision", decision, "rationale", WHY);
    }

    private static Map<String, Object> reduce(Integer visits) {
        return visits == null ? form("REDUCE") : Map.of("decision", "REDUCE", "rationale", WHY, "visits", visits);
    }

    private void refused(String caseNumber, Person person, Map<String, Object> form, String words) {
        String task = house.task(caseNumber).getId();
        int determinations = history(caseNumber).size();
        assertThatThrownBy(() -> house.answer(caseNumber, person, form)).hasMessageContaining(words);
        assertThat(house.task(caseNumber).getId()).isEqualTo(task);
        assertThat(history(caseNumber)).hasSize(determinations);
    }

    private Outcome outcome(String caseNumber) {
        Cases.Case found = house.part(Cases.class).find(caseNumber).orElseThrow();
        assertThat(found.determination()).isEqualTo(last(caseNumber).number());
        assertThat(found.outcome()).isEqualTo(last(caseNumber).outcome());
        return found.outcome();
    }

    private List<Determination> history(String caseNumber) {
        return house.part(Determinations.class).list(caseNumber);
    }

    private Determination last(String caseNumber) {
        List<Determination> history = history(caseNumber);
        return history.get(history.size() - 1);
    }

    private String stands(String caseNumber) {
        return house.part(CaseLifecycle.class).find(caseNumber).orElseThrow().activity();
    }

    private CaseSheet sheet(String caseNumber, String reader) {
        return house.part(CaseDesk.class).find(caseNumber, reader).orElseThrow();
    }

    private String audited(String caseNumber) {
        return Objects.requireNonNull(house.part(JdbcTemplate.class)
                .queryForObject(
                        "select listagg(actor || '|' || action || '|' || details, chr(10)) from audit_entry where subject = ?",
                        String.class,
                        caseNumber));
    }
}
