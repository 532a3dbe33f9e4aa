package health.fascia.lifecycle;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** What the engine writes and how long it keeps and locks things. */
final class EngineSpeed {

    /** Longer than the longest night: a job whose lock ends while it runs would be run twice. */
    private static final int LOCK_MILLIS = 12 * 60 * 60 * 1_000;

    private EngineSpeed() {}

    static void apply(ProcessEngineConfigurationImpl engine) {
        // The path of a case through the drawing, which process admins need; not every value of every variable.
        engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        engine.setHistoryTimeToLive("P2190D");
        engine.setJdbcBatchProcessing(true);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        // A failed night is an incident at once: a person looks before it runs again.
        engine.setDefaultNumberOfRetries(1);
        engine.setJobExecutorActivate(false);
        var executor = new org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor();
        executor.setLockTimeInMillis(LOCK_MILLIS);
        engine.setJobExecutor(executor);
    }
}
