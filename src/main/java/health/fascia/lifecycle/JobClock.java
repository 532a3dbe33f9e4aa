package health.fascia.lifecycle;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts the engine's timers and jobs when everything else stands, and only inside the service. */
final class JobClock implements SmartLifecycle {

    private final JobExecutor executor;
    private final boolean embedded;
    private final JdbcClient database;
    private final boolean serve;

    JobClock(ProcessEngine engine, DataSource dataSource, boolean serve) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.executor = configuration.getJobExecutor();
        this.embedded = "h2".equals(configuration.getDatabaseType());
        this.database = JdbcClient.create(dataSource);
        this.serve = serve;
    }

    @Override
    public void start() {
        if (serve) {
            freeJobsOfADeadService();
            executor.start();
        }
    }

    /** The embedded file belongs to one process: whoever locked a job before this start is dead. */
    private void freeJobsOfADeadService() {
        if (embedded) {
            database.sql(
                            "update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ is not null")
                    .update();
        }
    }

    @Override
    public void stop() {
        if (executor.isActive()) {
            executor.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }
}
