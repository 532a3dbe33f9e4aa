package health.fascia.lifecycle;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Raises the priority of tasks whose time runs out, so that they stand first in Tasklist. No group is added to a task:
 * whoever is in a group of a task may complete it, and who may decide does not change because it is late.
 */
public final class RaisedTasks {

    /** The engine's own middle is 50, its end 100. */
    public static final int AT_RISK = 75;

    public static final int BREACHED = 100;

    private final ProcessEngine engine;

    RaisedTasks(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Raises the open tasks of cases in one engine command, inside the caller's transaction. */
    public void raise(List<String> caseNumbers, int priority) {
        if (caseNumbers.isEmpty()) {
            return;
        }
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        TaskService tasks = engine.getTaskService();
        AsTheHouse.<Boolean>ask(
                engine.getIdentityService(),
                () -> configuration.getCommandExecutorTxRequired().execute(context -> {
                    tasks.createTaskQuery()
                            .processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new))
                            .list()
                            .forEach(task -> tasks.setPriority(task.getId(), priority));
                    return true;
                }));
    }
}
