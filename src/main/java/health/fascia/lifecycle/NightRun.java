package health.fascia.lifecycle;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service task "Run the night". */
final class NightRun implements JavaDelegate {

    /** Name of the engine property whose row is locked while a night runs; also across several machines. */
    static final String ONE_NIGHT = "fascia.night";

    static final String ALREADY_RUNNING = "nightAlreadyRunning";

    private final Supplier<NightRunner> runner;
    private final JdbcClient database;

    NightRun(Supplier<NightRunner> runner, DataSource dataSource) {
        this.runner = runner;
        this.database = JdbcClient.create(dataSource);
    }

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        // The lock lives as long as this job's transaction; a killed process gives it back by itself.
        boolean free = database.sql("select VALUE_ from ACT_GE_PROPERTY where NAME_ = ? for update skip locked")
                .param(ONE_NIGHT)
                .query(String.class)
                .optional()
                .isPresent();
        if (!free) {
            throw new BpmnError(ALREADY_RUNNING, "Another night is running.");
        }
        runOnItsOwnThread();
    }

    /** The night commits chunk by chunk: on this thread each chunk would join the job's one transaction and command. */
    private void runOnItsOwnThread() throws Exception {
        FutureTask<Boolean> night = new FutureTask<>(() -> runner.get().runNight(), true);
        Thread thread = new Thread(night, "night");
        thread.start();
        try {
            night.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } catch (InterruptedException stopping) {
            thread.interrupt();
            thread.join();
            throw new IllegalStateException(
                    "The night was stopped with the service; its next start goes on from there.");
        }
    }
}
