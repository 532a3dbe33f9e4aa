package health.fascia.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;

/** Says when the timer of "nightly-run" goes off next. */
public final class NightClock {

    private final ProcessEngine engine;

    NightClock(ProcessEngine engine) {
        this.engine = engine;
    }

    /** The next planned night; empty when the timer is suspended or the drawing has none. */
    public Optional<Instant> findNext() {
        return engine
                .getManagementService()
                .createJobQuery()
                .processDefinitionKey("nightly-run")
                .timers()
                .active()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(Job::getDuedate)
                .map(due -> Instant.ofEpochMilli(due.getTime()));
    }
}
