package health.fascia.lifecycle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Says which case, claim or appeal an open task belongs to. */
public final class TaskCases {

    private final ProcessEngine engine;

    TaskCases(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * An open task.
     *
     * @param number the business key
     * @param due the day by which somebody should answer
     */
    public record OpenTask(String number, @Nullable LocalDate due) {}

    /**
     * @param taskId as a form gives it: not trusted
     * @return empty when there is no such open task
     */
    public Optional<OpenTask> find(String taskId) {
        Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getProcessInstanceId() == null) {
            return Optional.empty();
        }
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return Optional.ofNullable(instance)
                .map(ProcessInstance::getBusinessKey)
                .map(number -> new OpenTask(number, day(task.getDueDate())));
    }

    /** As the engine's due dates are written, see {@link Instances}. */
    private static @Nullable LocalDate day(@Nullable Date due) {
        return due == null ? null : LocalDate.ofInstant(due.toInstant(), ZoneId.systemDefault());
    }
}
