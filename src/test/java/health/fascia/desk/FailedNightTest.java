package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fascia.console.NightReport;
import health.fascia.console.NightReport.LastNight;
import health.fascia.testing.IntakeFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service's own night finds its inbox gone, as when a network folder is not mounted. */
class FailedNightTest {

    private final Path folder;
    private DeskHouse house;
    private ProcessEngine engine;

    FailedNightTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void open() {
        house = new DeskHouse(folder, Map.of());
        engine = house.part(ProcessEngine.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void isAnIncidentWithASentenceAndRunsWhenAnAdministratorRetriesItAfterwards() throws IOException {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("nightly-run")
                .getId();
        assertThatThrownBy(() -> management().executeJob(job(instance).getId()))
                .hasMessageContaining("There is no inbox folder");

        Incident incident = engine.getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(instance)
                .singleResult();
        assertThat(incident.getIncidentMessage())
                .isEqualTo("There is no inbox folder " + house.inbox()
                        + ". Make it, or make it reachable again, and run the night again.");
        LastNight failed = house.part(NightReport.class).findLast().orElseThrow();
        assertThat(failed.finished()).isFalse();
        assertThat(failed.state()).startsWith("Not finished");
        assertThat(failed.workbook()).isNull();

        house.drop(new IntakeFixture().referral(1, "Alder").referral(2, "Birch", "B.none=1"));
        management().setJobRetries(job(instance).getId(), 1);
        management().executeJob(job(instance).getId());

        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
        assertThat(job(instance)).isNull();
        assertThat(Files.exists(house.outbox().resolve("approvals-2026-11-06.xlsx")))
                .isTrue();
        assertThat(house.part(NightReport.class).findLast().orElseThrow()).satisfies(night -> {
            assertThat(night.finished()).isTrue();
            assertThat(night.approved()).isEqualTo(1);
            assertThat(night.pended()).isEqualTo(1);
            assertThat(night.workbook()).isEqualTo("approvals-2026-11-06.xlsx");
        });
        assertThat(house.part(NightReport.class).findNext()).isPresent();
    }

    private ManagementService management() {
        return engine.getManagementService();
    }

    private Job job(String instance) {
        return management().createJobQuery().processInstanceId(instance).singleResult();
    }
}
