package health.fascia.lifecycle;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Says which case an open task belongs to. */
public final class TaskCases {

    private final ProcessEngine engine;

    TaskCases(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * @param taskId as a form gives it: not trusted
     * @return empty when there is no such open task
     */
    public Optional<String> findCase(String taskId) {
        Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getProcessInstanceId() == null) {
            return Optional.empty();
        }
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return Optional.ofNullable(instance).map(ProcessInstance::getBusinessKey);
    }
}
