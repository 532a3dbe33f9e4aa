package health.fascia.lifecycle;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** The steps of one chunk, inside one engine command. Each case occurs once. */
final class ChunkOfSteps {

    static final String PROCESS = "referral-to-claim";
    static final String REFERRAL_APPROVED = "Gateway_ReferralApproved";
    static final String COMPLETE_PENDED = "Task_CompletePendedReferral";
    static final String REFERRAL_AMENDED = "Start_ReferralAmended";
    static final String WITHDRAWN = "End_ReferralWithdrawn";
    static final String ANSWER = "answer";
    static final String DUE = "due";

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    /** Looked up once a chunk: by key, the engine would ask the database at every start. */
    private final String definition;

    ChunkOfSteps(ProcessEngine engine) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
    }

    void move(List<CaseStep> chunk) {
        Map<String, HistoricProcessInstance> known = findKnown(chunk);
        for (CaseStep step : chunk) {
            HistoricProcessInstance instance = known.get(step.caseNumber());
            switch (step.kind()) {
                case OPEN -> open(step, instance);
                case DECIDED_AGAIN -> decideAgain(step, running(step, instance));
                case TO_PERSON -> toPerson(step, instance);
                case WITHDRAWN -> jump(step, running(step, instance), WITHDRAWN);
            }
        }
    }

    /** One query for the whole chunk; of a case that was reopened, the youngest instance. */
    private Map<String, HistoricProcessInstance> findKnown(List<CaseStep> chunk) {
        String[] numbers = chunk.stream().map(CaseStep::caseNumber).toArray(String[]::new);
        Map<String, HistoricProcessInstance> known = new HashMap<>();
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKeyIn(numbers)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .forEach(instance -> known.put(instance.getBusinessKey(), instance));
        return known;
    }

    private void open(CaseStep step, @Nullable HistoricProcessInstance instance) {
        if (instance != null) {
            throw new IllegalStateException(
                    "Case " + step.caseNumber() + " cannot be opened: it has a process already.");
        }
        start(step, REFERRAL_APPROVED);
    }

    private void start(CaseStep step, String activity) {
        var unused = runtime.createProcessInstanceById(definition)
                .businessKey(step.caseNumber())
                .startBeforeActivity(activity)
                .setVariables(variables(step, Set.of()))
                .execute();
    }

    private void decideAgain(CaseStep step, HistoricProcessInstance instance) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(COMPLETE_PENDED)
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("Case " + step.caseNumber()
                    + " cannot be decided again by the night: it is not waiting at \"Complete the pended referral\"."
                    + " A decided case goes to a person.");
        }
        engine.getTaskService().complete(task.getId(), variables(step, instance));
    }

    private void toPerson(CaseStep step, @Nullable HistoricProcessInstance instance) {
        if (instance == null) {
            throw unknown(step);
        }
        if (instance.getEndTime() != null) {
            start(step, REFERRAL_AMENDED);
        } else {
            jump(step, instance, REFERRAL_AMENDED);
        }
    }

    /** Leaves every activity where the case waits, and goes on before the given one; Cockpit shows both. */
    private void jump(CaseStep step, HistoricProcessInstance instance, String activity) {
        var modification = runtime.createProcessInstanceModification(instance.getId());
        for (ActivityInstance waiting :
                runtime.getActivityInstance(instance.getId()).getChildActivityInstances()) {
            modification.cancelActivityInstance(waiting.getId());
        }
        modification
                .startBeforeActivity(activity)
                .setVariables(variables(step, instance))
                .execute();
    }

    private static HistoricProcessInstance running(CaseStep step, @Nullable HistoricProcessInstance instance) {
        if (instance == null) {
            throw unknown(step);
        }
        if (instance.getEndTime() != null) {
            throw new IllegalStateException("Case " + step.caseNumber() + " has ended and cannot be moved.");
        }
        return instance;
    }

    private static IllegalStateException unknown(CaseStep step) {
        return new IllegalStateException("Case " + step.caseNumber() + " has no process; it was never opened.");
    }

    /**
     * Both live as long as the command: the gateways and the new task read them, no table keeps them.
     *
     * @param kept names that somebody gave the case by hand, in Cockpit; these stay variables of the case
     */
    static VariableMap variables(CaseAnswer answer, @Nullable Date due, Set<String> kept) {
        VariableMap variables = Variables.createVariables()
                .putValueTyped(ANSWER, Variables.stringValue(answer.name(), !kept.contains(ANSWER)));
        if (due != null) {
            variables.putValueTyped(DUE, Variables.dateValue(due, !kept.contains(DUE)));
        }
        return variables;
    }

    private static VariableMap variables(CaseStep step, Set<String> kept) {
        LocalDate due = step.due();
        return variables(step.answer(), due == null ? null : CaseLifecycle.endOfDay(due), kept);
    }

    private VariableMap variables(CaseStep step, HistoricProcessInstance instance) {
        return variables(step, runtime.getVariables(instance.getId()).keySet());
    }
}
