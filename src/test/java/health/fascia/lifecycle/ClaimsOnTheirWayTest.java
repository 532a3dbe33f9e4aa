package health.fascia.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fascia.lifecycle.ClaimStep.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A claim goes its way through the drawing, by nights and by people. */
class ClaimsOnTheirWayTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    private static ConfigurableApplicationContext house;
    private static ProcessEngine engine;
    private static ClaimLifecycle lifecycle;

    @BeforeAll
    static void start() {
        house = Engines.start(Map.of("fascia.data", data));
        engine = house.getBean(ProcessEngine.class);
        lifecycle = house.getBean(ClaimLifecycle.class);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @AfterEach
    void signOut() {
        engine.getIdentityService().clearAuthentication();
    }

    /** Steps as KIND:ANSWER, and the name of the place where the claim then waits or ended. */
    @ParameterizedTest
    @CsvSource({
        "OPEN:CLEAN, File the claim, false",
        "OPEN:HELD, Resolve the held claim, false",
        "OPEN:HELD DECIDED_AGAIN:HELD, Resolve the held claim, false",
        "OPEN:HELD DECIDED_AGAIN:CLEAN, File the claim, false",
        "OPEN:CLEAN DECIDED_AGAIN:HELD, Resolve the held claim, false",
        "OPEN:CLEAN FILED:CLEAN, Read the acknowledgment, false",
        "OPEN:CLEAN FILED:CLEAN ACKNOWLEDGED:ACCEPTED, Read the remittance, false",
        "OPEN:CLEAN FILED:CLEAN ACKNOWLEDGED:REJECTED, Resolve the held claim, false",
        "OPEN:CLEAN FILED:CLEAN ACKNOWLEDGED:VOIDED, Claim voided, true",
        "OPEN:CLEAN FILED:CLEAN ACKNOWLEDGED:ACCEPTED REMITTED:PAID, Claim paid, true",
        "OPEN:CLEAN FILED:CLEAN REMITTED:PAID, Claim paid, true",
        "OPEN:CLEAN FILED:CLEAN REMITTED:DENIED, Work the denied claim, false",
        "OPEN:CLEAN FILED:CLEAN REMITTED:PAID REMITTED:PAID, Claim paid, true",
        "OPEN:CLEAN FILED:CLEAN REMITTED:PAID REMITTED:DENIED, Work the denied claim, false",
        "OPEN:CLEAN FILED:CLEAN REMITTED:DENIED CORRECTED:TO_CORRECT, Claim corrected, true",
        "OPEN:CLEAN FILED:CLEAN CORRECTED:TO_CORRECT OPEN:CLEAN, File the claim, false",
        "OPEN:HELD VOIDED:VOIDED, Claim voided, true",
    })
    void theNightMovesIt(String steps, String place, boolean ended) {
        CaseStanding standing = standing(after(steps));
        assertThat(standing.activity()).isEqualTo(place);
        assertThat(standing.ended()).isEqualTo(ended);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN:HELD, WITHDRAW, billing, Resolve the held claim",
        "OPEN:HELD, RELEASE, reviewers, File the claim",
        "OPEN:CLEAN FILED:CLEAN REMITTED:DENIED, WRITE_OFF, reviewers, Claim denied",
        "OPEN:CLEAN FILED:CLEAN REMITTED:DENIED, APPEAL, reviewers, Appeal the denial",
        "OPEN:CLEAN FILED:CLEAN REMITTED:DENIED, CORRECT, reviewers, Correct the claim",
        "OPEN:CLEAN FILED:CLEAN REMITTED:DENIED, UNHEARD_OF, reviewers, Appeal the denial",
    })
    void aPersonMovesIt(String steps, String decision, String group, String place) {
        String number = after(steps);
        complete(number, decision, group);
        assertThat(standing(number).activity()).isEqualTo(place);
    }

    @Test
    void anAppealThatIsAnsweredClosesTheClaim() {
        String number = after("OPEN:CLEAN FILED:CLEAN REMITTED:DENIED");
        complete(number, "APPEAL", "reviewers");
        move(number, "REMITTED:PAID");
        assertThat(standing(number).activity()).isEqualTo("Claim paid");
    }

    @Test
    void onlyAReviewerWorksADenial() {
        String number = after("OPEN:CLEAN FILED:CLEAN REMITTED:DENIED");
        assertThatThrownBy(() -> complete(number, "WRITE_OFF", "billing")).isInstanceOf(RuntimeException.class);
        assertThat(standing(number).activity()).isEqualTo("Work the denied claim");
    }

    @Test
    void aClaimIsOpenedOnce() {
        String number = after("OPEN:CLEAN");
        assertThatThrownBy(() -> move(number, "OPEN:CLEAN")).hasMessageContaining(number);
    }

    private static String after(String steps) {
        String number = Engines.freshCase();
        for (String step : steps.split(" ")) {
            move(number, step);
        }
        return number;
    }

    private static void move(String number, String step) {
        String[] parts = step.split(":");
        List<ClaimStep> steps = new ArrayList<>();
        steps.add(new ClaimStep(number, Kind.valueOf(parts[0]), ClaimAnswer.valueOf(parts[1]), DUE));
        lifecycle.advance(steps);
    }

    private static void complete(String number, String decision, String group) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        Engines.signIn(engine, "pat", group);
        engine.getTaskService()
                .complete(task.getId(), Map.of("decision", decision, "rationale", "Because it is so, by clause 7."));
    }

    private static CaseStanding standing(String number) {
        return lifecycle.find(number).orElseThrow();
    }
}
