package health.fascia.lifecycle;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;

/** Starts the engine's timers and jobs when everything else stands, and only inside the service. */
final class JobClock implements SmartLifecycle {

    private final JobExecutor executor;
    private final boolean serve;

    JobClock(ProcessEngine engine, boolean serve) {
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.serve = serve;
    }

    @Override
    public void start() {
        if (serve) {
            executor.start();
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
