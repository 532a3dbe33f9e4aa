package health.fascia.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fascia.lifecycle.AccountSettings.Account;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class AccountsTest {

    private static final String PASSWORD = "quiet-harbor-41";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private ConfigurableApplicationContext house;
    private ProcessEngine engine;

    @BeforeEach
    void start() {
        house = Engines.start(Map.of("fascia.data", data));
        engine = house.getBean(ProcessEngine.class);
    }

    @AfterEach
    void stop() {
        engine.getIdentityService().clearAuthentication();
        house.close();
    }

    @Test
    void theFirstStartMakesOneAdministratorAndTheSecondNone() {
        Accounts.FirstAdministrator admin = accounts(Map.of()).prepare().orElseThrow();
        assertThat(admin.name()).isEqualTo("admin");
        assertThat(admin.password()).hasSize(20);
        assertThat(admin.toString()).doesNotContain(admin.password());
        assertThat(accounts(Map.of()).check("admin", admin.password())).contains(Set.of("process-admins"));
        assertThat(accounts(Map.of()).prepare()).isEmpty();
    }

    @Test
    void aConfiguredAccountSignsInAndNoAdministratorIsMade() {
        Accounts accounts = accounts(Map.of("rita", account(PASSWORD, "reviewers")));
        assertThat(accounts.prepare()).isEmpty();
        assertThat(accounts.check("rita", PASSWORD)).contains(Set.of("reviewers"));
        assertThat(accounts.check("rita", PASSWORD + "x")).isEmpty();
        assertThat(accounts.check("nobody", PASSWORD)).isEmpty();
        assertThat(accounts.check("rita' or '1'='1", PASSWORD)).isEmpty();
    }

    @Test
    void aHashServesInsteadOfThePassword() {
        Accounts accounts = accounts(
                Map.of("rita", new Account(Accounts.hashOf(PASSWORD), null, List.of("reviewers"), null, null)));
        accounts.prepare();
        assertThat(accounts.check("rita", PASSWORD)).isPresent();
        assertThat(accounts.check("rita", "another-harbor-41")).isEmpty();
    }

    @Test
    void aGroupThatIsTakenAwayIsGoneAtTheNextStart() {
        accounts(Map.of("rita", account(PASSWORD, "reviewers", "billing"))).prepare();
        Accounts later = accounts(Map.of("rita", account(PASSWORD, "billing")));
        later.prepare();
        assertThat(later.roles("rita")).containsExactly("billing");
    }

    @Test
    void shortSampleAndNamedPasswordsAreRefused() {
        assertRefused("eleven-char", "fewer than 12");
        assertRefused("changemechangeme", "sample");
        assertRefused("rita-and-more", "contains the name");
        assertRefused(null, "neither password");
        accounts(Map.of("rita", account("twelve-chars", "billing"))).prepare();
    }

    @Test
    void anUnknownGroupIsRefused() {
        assertThatThrownBy(() ->
                        accounts(Map.of("rita", account(PASSWORD, "boss"))).prepare())
                .hasMessageContaining("there is no group 'boss'");
    }

    @Test
    void failuresLockTheAccountForAWhile() {
        Accounts accounts = accounts(Map.of("rita", account(PASSWORD, "reviewers")));
        accounts.prepare();
        assertThat(accounts.check("rita", "wrong-harbor-41")).isEmpty();
        assertThat(accounts.check("rita", PASSWORD))
                .as("the waiting time after a failure")
                .isEmpty();
    }

    @Test
    void nobodyBringsInADrawingFromOutside() {
        house.getBean(Accounts.class).prepare();
        for (String group : GroupRights.GROUPS) {
            Engines.signIn(engine, "someone", group);
            assertThatThrownBy(() -> engine.getRepositoryService()
                            .createDeployment()
                            .addString("a.bpmn", "<a/>")
                            .deploy())
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void eachGroupSeesItsOwnTasks() {
        house.getBean(Accounts.class).prepare();
        LocalDate due = LocalDate.of(2026, 12, 1);
        house.getBean(CaseLifecycle.class)
                .advance(List.of(
                        new CaseStep("C-1", CaseStep.Kind.OPEN, CaseAnswer.PENDED, due),
                        new CaseStep("C-2", CaseStep.Kind.OPEN, CaseAnswer.DENIAL_PROPOSED, due)));
        assertThat(tasksSeenBy("billing")).containsExactly("Task_CompletePendedReferral");
        assertThat(tasksSeenBy("reviewers"))
                .containsExactlyInAnyOrder("Task_ReviewProposedDenial", "Task_CompletePendedReferral");
        assertThat(tasksSeenBy("process-admins")).hasSize(2);
        assertThat(tasksSeenBy("strangers")).isEmpty();
    }

    @Test
    void whoWorksTasksReadsTheNamesOfTheirDrawings() {
        house.getBean(Accounts.class).prepare();
        for (String group : List.of("reviewers", "billing")) {
            Engines.signIn(engine, "someone", group);
            assertThat(engine.getRepositoryService()
                            .createProcessDefinitionQuery()
                            .listPage(0, 10))
                    .extracting(ProcessDefinition::getName)
                    .containsExactlyInAnyOrder("Referral to claim", "Treatment", "Claim", "Appeal");
        }
    }

    @Test
    void complianceReadsAndChangesNothing() {
        house.getBean(Accounts.class).prepare();
        house.getBean(CaseLifecycle.class)
                .advance(List.of(new CaseStep("C-3", CaseStep.Kind.OPEN, CaseAnswer.APPROVED, null)));
        Engines.signIn(engine, "cora", "compliance");
        var instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("C-3")
                .singleResult();
        assertThat(instance).isNotNull();
        assertThatThrownBy(() -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "no"))
                .isInstanceOf(AuthorizationException.class);
    }

    private List<String> tasksSeenBy(String group) {
        Engines.signIn(engine, "someone", group);
        return engine.getTaskService().createTaskQuery().listPage(0, 10).stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    private void assertRefused(@Nullable String password, String sentence) {
        assertThatThrownBy(() ->
                        accounts(Map.of("rita", account(password, "reviewers"))).prepare())
                .hasMessageContaining("rita")
                .hasMessageContaining(sentence);
    }

    private static Account account(@Nullable String password, String... groups) {
        return new Account(null, password, List.of(groups), null, null);
    }

    private Accounts accounts(Map<String, Account> configured) {
        return new Accounts(engine, new GroupRights(engine), new AccountSettings(configured));
    }
}
