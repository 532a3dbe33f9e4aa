package health.fascia.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fascia.lifecycle.CaseStep.Kind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What must hold on every database; see the two classes that extend it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CasesOnTheirWay {

    private static final String DRAWING = "referral-to-claim.bpmn";
    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);

    private ConfigurableApplicationContext house;
    private ProcessEngine engine;
    private CaseLifecycle lifecycle;
    private Engines.Desk desk;
    private JdbcClient database;

    abstract Map<String, Object> database() throws Exception;

    @BeforeAll
    void start() throws Exception {
        house = Engines.start(database());
        engine = house.getBean(ProcessEngine.class);
        lifecycle = house.getBean(CaseLifecycle.class);
        desk = house.getBean(Engines.Desk.class);
        database = JdbcClient.create(house.getBean(javax.sql.DataSource.class));
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @AfterEach
    void signOut() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void anApprovedCaseWaitsForItsTreatment() {
        CaseStanding standing = standing(open(CaseAnswer.APPROVED));
        assertThat(standing.activity()).isEqualTo("Treat the patient");
        assertThat(standing.task()).isNull();
        assertThat(standing.ended()).isFalse();
    }

    @Test
    void aPendedCaseWaitsForBilling() {
        CaseStanding standing = standing(open(CaseAnswer.PENDED));
        assertThat(standing.activity()).isEqualTo("Complete the pended referral");
        assertThat(standing.due()).isEqualTo(DUE);
    }

    @Test
    void aProposedDenialWaitsForAReviewer() {
        assertThat(standing(open(CaseAnswer.DENIAL_PROPOSED)).task()).isEqualTo("Task_ReviewProposedDenial");
    }

    @Test
    void aProposedReductionWaitsForAReviewer() {
        assertThat(standing(open(CaseAnswer.REDUCTION_PROPOSED)).task()).isEqualTo("Task_ReviewProposedDenial");
    }

    @Test
    void aCaseThatNobodyOpenedStandsNowhere() {
        assertThat(lifecycle.find("C-nobody")).isEmpty();
    }

    @Test
    void aCaseIsOpenedOnce() {
        String number = open(CaseAnswer.APPROVED);
        assertThatThrownBy(() -> open(number, CaseAnswer.APPROVED)).hasMessageContaining(number);
    }

    @Test
    void theDatabaseItselfRefusesASecondInstance() {
        String number = open(CaseAnswer.APPROVED);
        assertThatThrownBy(() -> engine.getRuntimeService()
                        .createProcessInstanceByKey("referral-to-claim")
                        .businessKey(number)
                        .startBeforeActivity("Task_TreatPatient")
                        .execute())
                .isNotNull();
    }

    @Test
    void aPendedCaseThatWasAmendedIsDecidedAgain() {
        String number = open(CaseAnswer.PENDED);
        lifecycle.advance(List.of(new CaseStep(number, Kind.DECIDED_AGAIN, CaseAnswer.APPROVED, null)));
        assertThat(standing(number).activity()).isEqualTo("Treat the patient");
        assertThat(desk.decisions).noneMatch(decision -> decision.caseNumber().equals(number));
    }

    @Test
    void aDecidedCaseIsNotDecidedAgainByTheNight() {
        String number = open(CaseAnswer.DENIAL_PROPOSED);
        assertThatThrownBy(() ->
                        lifecycle.advance(List.of(new CaseStep(number, Kind.DECIDED_AGAIN, CaseAnswer.APPROVED, null))))
                .hasMessageContaining(number);
        assertThat(standing(number).task()).isEqualTo("Task_ReviewProposedDenial");
    }

    @Test
    void anAmendedCaseThatWasApprovedGoesToAPerson() {
        String number = open(CaseAnswer.APPROVED);
        lifecycle.advance(List.of(new CaseStep(number, Kind.TO_PERSON, CaseAnswer.PENDED, DUE)));
        assertThat(standing(number).activity()).isEqualTo("Review the amended referral");
        assertThat(standing(number).due()).isEqualTo(DUE);
    }

    @Test
    void anAmendedCaseThatHadEndedBeginsAtThePerson() {
        String number = withdrawn();
        lifecycle.advance(List.of(new CaseStep(number, Kind.TO_PERSON, CaseAnswer.PENDED, DUE)));
        assertThat(standing(number).activity()).isEqualTo("Review the amended referral");
    }

    @Test
    void aWithdrawnCaseEnds() {
        CaseStanding standing = standing(withdrawn());
        assertThat(standing.activity()).isEqualTo("Referral withdrawn");
        assertThat(standing.ended()).isTrue();
    }

    @Test
    void aCaseThatOccursTwiceInAChunkIsMovedTwice() {
        String number = Engines.freshCase();
        lifecycle.advance(List.of(
                new CaseStep(number, Kind.OPEN, CaseAnswer.PENDED, DUE),
                new CaseStep(number, Kind.DECIDED_AGAIN, CaseAnswer.APPROVED, null)));
        assertThat(standing(number).activity()).isEqualTo("Treat the patient");
    }

    @Test
    void oneBadStepTakesTheWholeChunkBack() {
        String good = Engines.freshCase();
        List<CaseStep> chunk = List.of(
                new CaseStep(good, Kind.OPEN, CaseAnswer.APPROVED, null),
                new CaseStep("C-nobody", Kind.WITHDRAWN, CaseAnswer.WITHDRAWN, null));
        assertThatThrownBy(() -> lifecycle.advance(chunk)).hasMessageContaining("C-nobody");
        assertThat(lifecycle.find(good)).isEmpty();
    }

    @Test
    void theChunkBelongsToTheCallersTransaction() {
        String number = Engines.freshCase();
        new TransactionTemplate(house.getBean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            open(number, CaseAnswer.APPROVED);
            transaction.setRollbackOnly();
        });
        assertThat(lifecycle.find(number)).isEmpty();
    }

    @Test
    void aReviewerUpholdsADenial() {
        String number = open(CaseAnswer.DENIAL_PROPOSED);
        complete(number, "UPHOLD", "The dose is not supported.", null);
        assertThat(standing(number).activity()).isEqualTo("Referral denied");
    }

    @Test
    void aReviewerReducesAndTheCaseIsTreated() {
        String number = open(CaseAnswer.REDUCTION_PROPOSED);
        complete(number, "REDUCE", "Six visits are enough.", 6);
        assertThat(standing(number).activity()).isEqualTo("Treat the patient");
        assertThat(desk.decisions).anySatisfy(decision -> {
            assertThat(decision.caseNumber()).isEqualTo(number);
            assertThat(decision.reviewer()).isEqualTo("rita");
            assertThat(decision.roles()).containsExactly("reviewers");
            assertThat(decision.visits()).isEqualTo(6);
        });
    }

    @Test
    void aReviewerAsksForFacts() {
        String number = open(CaseAnswer.DENIAL_PROPOSED);
        complete(number, "ASK", "Which region?", null);
        assertThat(standing(number).activity()).isEqualTo("Complete the pended referral");
    }

    @Test
    void whatAReviewerPutsOffComesBackToTheSameTaskWithItsNewDay() {
        String proposed = open(CaseAnswer.DENIAL_PROPOSED);
        complete(proposed, "EXTEND", "The chart comes next week.", null);
        assertThat(standing(proposed).task()).isEqualTo("Task_ReviewProposedDenial");
        assertThat(standing(proposed).due()).isEqualTo(Engines.Desk.LATER);
        complete(proposed, "UPHOLD", "The chart shows no more.", null);
        assertThat(standing(proposed).activity()).isEqualTo("Referral denied");

        String amended = open(CaseAnswer.APPROVED);
        lifecycle.advance(List.of(new CaseStep(amended, Kind.TO_PERSON, CaseAnswer.PENDED, DUE)));
        complete(amended, "EXTEND_AMENDED", "The chart comes next week.", null);
        assertThat(standing(amended).task()).isEqualTo("Task_ReviewAmendedReferral");
        assertThat(standing(amended).due()).isEqualTo(Engines.Desk.LATER);
    }

    /** Cases keep the drawing by which they began. */
    @Test
    void aCaseOfADrawingWithoutThatArrowIsNotPutOff() {
        String now = text(PublishedProcesses.builtIn());
        deploy(now.replace("'PROPOSAL_PUT_OFF'", "'NEVER'"));
        String old = open(CaseAnswer.DENIAL_PROPOSED);
        deploy(now);
        assertThatThrownBy(() -> complete(old, "EXTEND", "The chart comes next week.", null))
                .hasMessageContaining(
                        "This case follows a drawing of the process from before decisions could be put off."
                                + " Decide it, or ask for more facts.");
        assertThat(standing(old).task()).isEqualTo("Task_ReviewProposedDenial");
        complete(old, "UPHOLD", "The dose is not supported.", null);
        assertThat(standing(old).activity()).isEqualTo("Referral denied");
    }

    private static String text(Map<String, byte[]> drawings) {
        return new String(drawings.getOrDefault(DRAWING, new byte[0]), StandardCharsets.UTF_8);
    }

    private void deploy(String drawing) {
        var unused = engine.getRepositoryService()
                .createDeployment()
                .addString(DRAWING, drawing)
                .deploy();
    }

    @Test
    void billingHasAPendedCaseDecidedAgain() {
        String number = open(CaseAnswer.PENDED);
        Engines.signIn(engine, "bill", "billing");
        submit(number, "DECIDE_AGAIN", "The license number came in.", null);
        assertThat(standing(number).task()).isEqualTo("Task_ReviewProposedDenial");
    }

    @Test
    void billingWithdrawsAPendedCase() {
        String number = open(CaseAnswer.PENDED);
        Engines.signIn(engine, "bill", "billing");
        submit(number, "WITHDRAW", "The clinic took it back.", null);
        assertThat(standing(number).activity()).isEqualTo("Referral withdrawn");
    }

    @Test
    void whoIsNotAReviewerCannotReview() {
        String number = open(CaseAnswer.DENIAL_PROPOSED);
        Engines.signIn(engine, "bill", "billing");
        assertThatThrownBy(() -> submit(number, "UPHOLD", "No.", null)).isNotNull();
        assertThat(standing(number).task()).isEqualTo("Task_ReviewProposedDenial");
    }

    @Test
    void anAdministratorWhoIsNotAReviewerReadsWhy() {
        house.getBean(Accounts.class).prepare();
        String number = open(CaseAnswer.DENIAL_PROPOSED);
        Engines.signIn(engine, "anna", "process-admins");
        assertThatThrownBy(() -> submit(number, "UPHOLD", "No.", null)).hasMessageContaining("group reviewers");
        assertThat(standing(number).task()).isEqualTo("Task_ReviewProposedDenial");
    }

    @Test
    void nobodyReviewsWithoutSigningIn() {
        String number = open(CaseAnswer.DENIAL_PROPOSED);
        assertThatThrownBy(() -> submit(number, "UPHOLD", "No.", null)).hasMessageContaining("signed in");
    }

    @Test
    void aDecisionWithoutRationaleIsRefused() {
        String number = open(CaseAnswer.DENIAL_PROPOSED);
        assertThatThrownBy(() -> complete(number, "UPHOLD", "  ", null)).hasMessageContaining("rationale");
        assertThat(standing(number).task()).isEqualTo("Task_ReviewProposedDenial");
    }

    @Test
    void theEngineKeepsNothingThatAPersonWrote() {
        String number = open(CaseAnswer.DENIAL_PROPOSED);
        complete(number, "ASK", "canary-7319", 6);
        Engines.signIn(engine, "bill", "billing");
        submit(number, "DECIDE_AGAIN", "canary-7319 " + "long ".repeat(2_000), null);
        assertThat(engineTablesWith("canary-7319")).isEmpty();
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().count())
                .isZero();
        assertThat(engineTablesWith(number))
                .as("the search itself finds what is there")
                .isNotEmpty();
    }

    @Test
    void aFormCannotGiveTheAnswerItself() {
        String number = open(CaseAnswer.DENIAL_PROPOSED);
        Engines.signIn(engine, "rita", "reviewers");
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        engine.getTaskService()
                .complete(task.getId(), Map.of("decision", "ASK", "rationale", "Why?", "answer", "DENIAL_PROPOSED"));
        assertThat(standing(number).activity()).isEqualTo("Complete the pended referral");
        assertThat(standing(number).due()).isEqualTo(DUE);
        lifecycle.advance(List.of(new CaseStep(number, Kind.DECIDED_AGAIN, CaseAnswer.APPROVED, null)));
        assertThat(standing(number).activity()).isEqualTo("Treat the patient");
    }

    private List<String> engineTablesWith(String text) {
        List<String> tables = database.sql(
                        "select table_name from information_schema.tables" + " where upper(table_name) like 'ACT_%'")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(30);
        return tables.stream()
                .filter(table -> database.sql("select * from " + table).query().listOfRows().stream()
                        .anyMatch(row -> row.values().stream().anyMatch(value -> shows(value, text))))
                .toList();
    }

    private static boolean shows(@Nullable Object value, String text) {
        if (value instanceof byte[] bytes) {
            return new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains(text);
        }
        return String.valueOf(value).contains(text);
    }

    private String open(CaseAnswer answer) {
        String number = Engines.freshCase();
        open(number, answer);
        return number;
    }

    private void open(String number, CaseAnswer answer) {
        lifecycle.advance(List.of(new CaseStep(number, Kind.OPEN, answer, DUE)));
    }

    private String withdrawn() {
        String number = open(CaseAnswer.APPROVED);
        lifecycle.advance(List.of(new CaseStep(number, Kind.WITHDRAWN, CaseAnswer.WITHDRAWN, null)));
        return number;
    }

    private CaseStanding standing(String number) {
        engine.getIdentityService().clearAuthentication();
        return lifecycle.find(number).orElseThrow();
    }

    private void complete(String number, String decision, String rationale, @Nullable Integer visits) {
        Engines.signIn(engine, "rita", "reviewers");
        submit(number, decision, rationale, visits);
    }

    private void submit(String number, String decision, String rationale, @Nullable Integer visits) {
        Map<String, Object> form = new HashMap<>(Map.of("decision", decision, "rationale", rationale));
        form.put("visits", visits);
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        engine.getFormService().submitTaskForm(task == null ? "unseen" : task.getId(), form);
    }
}
