package health.fascia.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class NightInTheServiceTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private ConfigurableApplicationContext house;
    private ProcessEngine engine;
    private Engines.Night night;

    @BeforeEach
    void start() {
        house = Engines.start(Map.of("fascia.data", data));
        engine = house.getBean(ProcessEngine.class);
        night = house.getBean(Engines.Night.class);
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void theTimerIsSetForTheNextNight() {
        assertThat(engine.getManagementService().createJobQuery().timers().count())
                .isEqualTo(1);
    }

    @Test
    void nothingRunsByItselfOutsideTheService() {
        assertThat(configuration().getJobExecutor().isActive()).isFalse();
    }

    @Test
    void aJobIsLockedForLongerThanANight() {
        assertThat(configuration().getJobExecutor().getLockTimeInMillis()).isEqualTo(12 * 60 * 60 * 1_000);
    }

    @Test
    void aFailedNightIsAnIncidentThatAnAdministratorRetries() {
        night.failures = 1;
        String instance = startNight();
        run(job(instance));
        Incident incident = engine.getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(instance)
                .singleResult();
        assertThat(incident.getIncidentMessage()).isEqualTo("The inbox cannot be read.");
        assertThat(incident.getActivityId()).isEqualTo("Task_RunNight");

        engine.getManagementService().setJobRetries(job(instance).getId(), 1);
        run(job(instance));
        assertThat(ends(instance)).containsExactly("Night finished");
        assertThat(night.runs).isEqualTo(2);
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
    }

    @Test
    void aSecondStartWhileANightRunsIsSkippedVisibly() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        night.during = () -> {
            begun.countDown();
            await(goOn);
        };
        String first = startNight();
        String second = startNight();
        var other = Executors.newSingleThreadExecutor();
        var running = other.submit(() -> run(job(first)));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        run(job(second));
        assertThat(ends(second)).containsExactly("Skipped: another night was running");
        goOn.countDown();
        running.get(30, TimeUnit.SECONDS);
        other.shutdown();
        assertThat(ends(first)).containsExactly("Night finished");
        assertThat(night.runs).isEqualTo(1);
    }

    @Test
    void insideTheServiceAJobRunsByItselfEvenIfADeadServiceHadLockedIt() throws Exception {
        String instance = startNight();
        JdbcClient.create(house.getBean(DataSource.class))
                .sql("update ACT_RU_JOB set LOCK_OWNER_ = 'dead', LOCK_EXP_TIME_ = timestamp '2999-01-01 00:00:00'"
                        + " where PROCESS_INSTANCE_ID_ = ?")
                .param(instance)
                .update();
        house.close();
        house = Engines.start(Map.of("fascia.data", data, "fascia.serve", true));
        engine = house.getBean(ProcessEngine.class);
        CountDownLatch begun = new CountDownLatch(1);
        house.getBean(Engines.Night.class).during = begun::countDown;
        if (house.getBean(Engines.Night.class).runs == 0) {
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aSecondStartOfTheServiceBringsNoSecondVersion() {
        house.close();
        start();
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(1);
        assertThat(engine.getManagementService().createJobQuery().timers().count())
                .isEqualTo(1);
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private String startNight() {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("nightly-run")
                .getId();
    }

    private Job job(String instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    /** As the job executor does it: a failure is written to the job, not thrown on. */
    private void run(Job job) {
        try {
            engine.getManagementService().executeJob(job.getId());
        } catch (RuntimeException written) {
            assertThat(written).hasMessageContaining("inbox");
        }
    }

    private List<String> ends(String instance) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityName)
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
