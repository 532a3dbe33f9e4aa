package health.fascia.lifecycle;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Process starts as they are usually written: an engine with its defaults and full history, and for every case one start
 * at the start event in a transaction of its own. For the benchmark only.
 */
public final class NaiveStarts implements AutoCloseable {

    private static final String DRAWING = ChunkOfSteps.PROCESS + ".bpmn";

    private final ProcessEngine engine;

    public NaiveStarts(DataSource dataSource) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        byte[] drawing = Objects.requireNonNull(PublishedProcesses.builtIn().get(DRAWING), DRAWING);
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream(DRAWING, new ByteArrayInputStream(drawing))
                .deploy();
    }

    /** Starts the case's process with these variables. */
    public void start(String caseNumber, Map<String, Object> variables) {
        var unused = engine.getRuntimeService().startProcessInstanceByKey(ChunkOfSteps.PROCESS, caseNumber, variables);
    }

    @Override
    public void close() {
        engine.close();
    }
}
