package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.audit.AuditTrail;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.Claims;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.determination.Outcome;
import health.fascia.lifecycle.CaseLifecycle;
import health.fascia.treatment.Continuations;
import health.fascia.treatment.Course;
import health.fascia.treatment.Courses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One referral from its row to its paid claim over twelve nights: pended and completed, treated, continued, come to a
 * plateau and discharged, billed, denied, appealed and paid.
 */
class WholeLifeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 9);
    private static final String CASE = "WA-2026-000001";
    private static final String CLAIM = "LIFE-1";
    private static final String APPEAL = "LIFE-1-A1";
    private static final DeskHouse.Person ROSA = new DeskHouse.Person("rosa", "reviewers");
    private static final DeskHouse.Person BILL = new DeskHouse.Person("bill", "billing");

    private static DeskHouse house;

    @BeforeAll
    static void twelveNights(@TempDir Path folder) throws IOException {
        house = new DeskHouse(
                folder,
                Map.of("fascia.letters", Path.of("letters").toAbsolutePath().toString()));
        night(1, new CourseBook().referral(1, "consentOn="));
        night(2, new CourseBook().referral(1));
        night(4, visits(1, 3).plan(1, day(6), ""));
        night(8, visits(5, 6, 8));
        night(15, visits(10));
        night(16, new CourseBook().score(1, day(16), "10").request(1, day(16), ""));
        night(23, visits(17, 19, 22).score(1, day(19), "9.5"));
        house.drop(new ClaimBook().claim(CLAIM, 1, "", "").intake());
        run(24);
        Files.writeString(house.inbox().resolve("denied.835"), denial());
        run(25);
        answer(CLAIM, ROSA, "APPEAL", "The notes carry four units, policy M-12, page 4.");
        night(30, new CourseBook().score(1, day(29), "9"));
        answer(CASE, ROSA, "DISCHARGE", "Three scores in a row are flat; home program explained.");
        answer(APPEAL, BILL, "FILED", "Sent through the payer's portal today, receipt 4711.");
        run(31);
        Files.writeString(house.inbox().resolve("paid.835"), payment());
        run(38);
    }

    private static void night(int number, CourseBook book) {
        house.drop(book.intake());
        run(number);
    }

    private static void run(int number) {
        house.night(day(number));
        house.today(day(number + 1));
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number - 1);
    }

    private static CourseBook visits(int... days) {
        CourseBook book = new CourseBook();
        for (int number : days) {
            book.visit(1, day(number), "");
        }
        return book;
    }

    private static void answer(String key, DeskHouse.Person person, String decision, String rationale) {
        house.answer(key, person, Map.of("decision", decision, "rationale", rationale));
    }

    private static String denial() {
        return PayerAnswer.remittance("DENIED", "0")
                .claim(CLAIM, "4", "0", "0", "ICN-1", "CO*151*120", "N362")
                .text(1);
    }

    private static String payment() {
        return PayerAnswer.remittance("PAID", "100")
                .add("CLP*" + CLAIM + "*22*-120*0*0*12*ICN-1")
                .add("NM1*QC*1*ALDER*ANN****MI*M00001")
                .add("SVC*HC:97124*-120*0**4")
                .add("DTM*472*20261109")
                .add("CAS*CO*151*-120")
                .add("REF*6R*" + CLAIM + "-1-1")
                .claim(CLAIM, "1", "100", "20", "ICN-1", "PR*2*20", "")
                .text(2);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void twelveNightsWereRun() {
        assertThat(house.part(JdbcTemplate.class)
                        .queryForObject("select count(*) from night where state = 'FINISHED'", Integer.class))
                .isEqualTo(12);
    }

    @Test
    void theReferralWasPendedAndThenApproved() {
        assertThat(house.part(Determinations.class).list(CASE))
                .extracting(Determination::outcome)
                .containsExactly(Outcome.PENDED, Outcome.APPROVED);
    }

    @Test
    void everyVisitIsCoveredAndInOnePlace() {
        assertThat(house.part(JdbcTemplate.class)
                        .queryForList("select standing from visit where case_number = ?", String.class, CASE))
                .hasSize(9)
                .containsOnly("COVERED");
    }

    @Test
    void moreVisitsWereGrantedBecauseTreatmentHelped() {
        assertThat(house.part(Continuations.class).list(List.of(CASE)).get(CASE))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.outcome()).isEqualTo(Outcome.APPROVED);
                    assertThat(request.grant().granted()).isEqualTo(6);
                });
    }

    @Test
    void aPlateauEndedTheCourseByANamedReviewer() {
        Course course = house.part(Courses.class).find(CASE).orElseThrow();
        assertThat(course.state()).isEqualTo(Course.State.ENDED);
        assertThat(course.progress().standing()).isEqualTo(Course.Standing.PLATEAU);
        assertThat(course.told()).isTrue();
        assertThat(house.part(Courses.class).listDecisions(CASE))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.review().reviewer()).isEqualTo("rosa");
                    assertThat(one.review().rationale()).contains("flat");
                });
    }

    @Test
    void theDeniedClaimIsPaidAfterItsAppeal() {
        ClaimAccount claim = house.part(Claims.class).find(CLAIM).orElseThrow();
        assertThat(claim.state().name()).isEqualTo("PAID");
        assertThat(claim.money().paid()).isEqualTo("100.00");
        assertThat(claim.money().patientShare()).isEqualTo("20.00");
        assertThat(claim.money().adjusted()).isEqualTo("0.00");
    }

    @Test
    void everyProcessOfTheCaseIsAtItsEnd() {
        assertThat(house.part(CaseLifecycle.class).find(CASE).orElseThrow().activity())
                .isEqualTo("Claim paid");
        assertThat(ends())
                .containsExactlyInAnyOrder(
                        "referral-to-claim End_ClaimPaid",
                        "treatment End_CourseCompleted",
                        "claim End_ClaimPaid",
                        "appeal End_AppealWon");
    }

    private static List<String> ends() {
        return history().createHistoricProcessInstanceQuery().list().stream()
                .filter(one -> one.getBusinessKey() != null)
                .map(WholeLifeTest::end)
                .toList();
    }

    private static String end(HistoricProcessInstance instance) {
        return instance.getProcessDefinitionKey() + " "
                + history()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityType("noneEndEvent")
                        .singleResult()
                        .getActivityId();
    }

    private static HistoryService history() {
        return house.part(ProcessEngine.class).getHistoryService();
    }

    @Test
    void theHistoryShowsEachStepAndWhoTookIt() {
        List<HistoricActivityInstance> tasks = history()
                .createHistoricActivityInstanceQuery()
                .activityType("userTask")
                .orderByHistoricActivityInstanceEndTime()
                .asc()
                .list();
        assertThat(tasks)
                .extracting(HistoricActivityInstance::getActivityName)
                .containsExactlyInAnyOrder(
                        "Complete the pended referral",
                        "Work the denied claim",
                        "Confirm the discharge",
                        "File the appeal",
                        "Record the answer");
        assertThat(house.part(JdbcTemplate.class)
                        .queryForList(
                                "select actor || ': ' || action from audit_entry where actor not in ('night', 'service') order by entry_no",
                                String.class))
                .containsExactly(
                        "rosa: task completed: APPEAL",
                        "rosa: task completed: DISCHARGE",
                        "bill: task completed: FILED");
        assertThat(house.part(AuditTrail.class).findBreak()).isEmpty();
    }

    @Test
    void whatWasDecidedWasWrittenToThePatient() throws IOException {
        try (var files = Files.walk(house.outbox().resolve("letters"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            CASE + "-D1-request-for-documents.docx",
                            CASE + "-D2-approval.docx",
                            CASE + "-C1-D1-approval.docx",
                            CASE + "-discharge-draft.docx");
        }
    }
}
