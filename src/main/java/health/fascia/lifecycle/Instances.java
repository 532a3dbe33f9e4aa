package health.fascia.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** The instances of one drawing, by business key: found, started and moved; what every process of the house shares. */
final class Instances {

    static final String ANSWER = "answer";
    static final String DUE = "due";

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final String process;
    private @Nullable String definition;

    Instances(ProcessEngine engine, String process) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.process = process;
    }

    /** Runs work as the house in one engine command: one flush, one JDBC batch, inside the caller's transaction. */
    static void inOneCommand(ProcessEngine engine, PersonDecides personDecides, Runnable work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Supplier<Boolean> command =
                () -> configuration.getCommandExecutorTxRequired().execute(context -> {
                    personDecides.whileTheNightDecides(work);
                    return true;
                });
        AsTheHouse.ask(engine.getIdentityService(), command);
    }

    /** One query for the whole chunk; of a key that began anew, the youngest instance. */
    Map<String, HistoricProcessInstance> findKnown(List<String> keys) {
        Map<String, HistoricProcessInstance> known = new HashMap<>();
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKeyIn(keys.toArray(String[]::new))
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .forEach(instance -> {
                    HistoricProcessInstance other = known.get(instance.getBusinessKey());
                    if (other == null || other.getEndTime() != null) {
                        known.put(instance.getBusinessKey(), instance);
                    }
                });
        return known;
    }

    void start(String key, String activity, VariableMap variables) {
        var unused = runtime.createProcessInstanceById(definition())
                .businessKey(key)
                .startBeforeActivity(activity)
                .setVariables(variables)
                .execute();
    }

    /** Looked up once a chunk: by key, the engine would ask the database at every start. */
    private String definition() {
        String known = definition;
        if (known == null) {
            known = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult()
                    .getId();
            definition = known;
        }
        return known;
    }

    /** Leaves every activity where the instance waits, and goes on before the given one; Cockpit shows both. */
    void jump(HistoricProcessInstance instance, String activity, VariableMap variables) {
        var modification = runtime.createProcessInstanceModification(instance.getId());
        for (ActivityInstance waiting :
                runtime.getActivityInstance(instance.getId()).getChildActivityInstances()) {
            modification.cancelActivityInstance(waiting.getId());
        }
        modification.startBeforeActivity(activity).setVariables(variables).execute();
    }

    /** Completes the task where the instance waits; says no where it does not wait there. */
    boolean complete(HistoricProcessInstance instance, String activity, VariableMap variables) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(activity)
                .singleResult();
        if (task == null) {
            return false;
        }
        engine.getTaskService().complete(task.getId(), variables);
        return true;
    }

    /** The task in which the instance waits for a person; empty when it waits for none, or for several. */
    Optional<String> findTask(HistoricProcessInstance instance) {
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .list();
        return tasks.size() == 1 ? Optional.of(tasks.get(0).getTaskDefinitionKey()) : Optional.empty();
    }

    /** Brings the message for which the instance waits; says no where it does not wait for it. */
    boolean receive(HistoricProcessInstance instance, String message, VariableMap variables) {
        var waiting = runtime.createExecutionQuery()
                .processInstanceId(instance.getId())
                .messageEventSubscriptionName(message)
                .singleResult();
        if (waiting == null) {
            return false;
        }
        runtime.messageEventReceived(message, waiting.getId(), variables);
        return true;
    }

    /** Whether the instance waits for a message. */
    boolean awaits(HistoricProcessInstance instance, String message) {
        return runtime.createExecutionQuery()
                        .processInstanceId(instance.getId())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    /** Whether the drawing by which the instance began has a part of this id. */
    boolean has(HistoricProcessInstance instance, String part) {
        return engine.getRepositoryService()
                        .getBpmnModelInstance(instance.getProcessDefinitionId())
                        .getModelElementById(part)
                != null;
    }

    /** Names that somebody gave the instance by hand, in Cockpit; these stay variables of it. */
    Set<String> kept(HistoricProcessInstance instance) {
        return runtime.getVariables(instance.getId()).keySet();
    }

    /**
     * Both live as long as the command: the gateways and the new task read them, no table keeps them.
     *
     * @param kept names that stay variables of the instance
     */
    static VariableMap variables(Answer answer, @Nullable Date due, Set<String> kept) {
        VariableMap variables = Variables.createVariables()
                .putValueTyped(ANSWER, Variables.stringValue(answer.name(), !kept.contains(ANSWER)));
        if (due != null) {
            variables.putValueTyped(DUE, Variables.dateValue(due, !kept.contains(DUE)));
        }
        return variables;
    }

    static Date endOfDay(LocalDate day) {
        return Date.from(day.atTime(23, 59).atZone(ZoneId.systemDefault()).toInstant());
    }

    /** Where the youngest instance of a key stands. */
    Optional<CaseStanding> find(String key) {
        return AsTheHouse.ask(
                engine.getIdentityService(),
                () -> Optional.ofNullable(findKnown(List.of(key)).get(key)).flatMap(this::standing));
    }

    private Optional<CaseStanding> standing(HistoricProcessInstance instance) {
        boolean ended = instance.getEndTime() != null;
        return lastActivity(instance.getId(), ended).map(activity -> {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance.getId())
                    .singleResult();
            return new CaseStanding(
                    activity.getActivityName(),
                    task == null ? null : task.getTaskDefinitionKey(),
                    activity.getStartTime().toInstant(),
                    task == null ? null : day(task.getDueDate()),
                    ended);
        });
    }

    private Optional<HistoricActivityInstance> lastActivity(String instance, boolean ended) {
        var query =
                engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance);
        var candidates = ended
                ? query.finished()
                        .orderByHistoricActivityInstanceEndTime()
                        .desc()
                        .list()
                : query.unfinished().list();
        return candidates.stream()
                .filter(activity -> !ended || activity.getActivityType().endsWith("EndEvent"))
                .findFirst();
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null
                ? null
                : Instant.ofEpochMilli(date.getTime())
                        .atZone(ZoneId.systemDefault())
                        .toLocalDate();
    }
}
