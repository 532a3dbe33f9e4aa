package health.fascia.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Moves cases along the process "referral-to-claim" and says where one stands: one instance a referral, its business key the case number. */
public final class CaseLifecycle {

    private final ProcessEngine engine;
    private final PersonDecides personDecides;

    CaseLifecycle(ProcessEngine engine, PersonDecides personDecides) {
        this.engine = engine;
        this.personDecides = personDecides;
    }

    /**
     * Moves a whole chunk of cases in one engine command: one flush, one JDBC batch, inside the caller's transaction.
     * All move or none. A case that occurs twice is moved twice, in the order given (at the price of a second command).
     *
     * @throws IllegalStateException naming the case, when it cannot make this step from where it stands
     */
    public void advance(List<CaseStep> steps) {
        List<CaseStep> chunk = new ArrayList<>(steps.size());
        Set<String> cases = new HashSet<>();
        for (CaseStep step : steps) {
            if (!cases.add(step.caseNumber())) {
                move(chunk);
                chunk.clear();
                cases.clear();
                cases.add(step.caseNumber());
            }
            chunk.add(step);
        }
        move(chunk);
    }

    private void move(List<CaseStep> chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        AsTheHouse.<Boolean>ask(
                engine.getIdentityService(),
                () -> configuration.getCommandExecutorTxRequired().execute(context -> {
                    personDecides.whileTheNightDecides(() -> new ChunkOfSteps(engine).move(chunk));
                    return true;
                }));
    }

    /** Where the case stands; empty when there is no such case. */
    public Optional<CaseStanding> find(String caseNumber) {
        return AsTheHouse.ask(engine.getIdentityService(), () -> findAsTheHouse(caseNumber));
    }

    private Optional<CaseStanding> findAsTheHouse(String caseNumber) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(ChunkOfSteps.PROCESS)
                .processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .stream()
                .findFirst()
                .flatMap(this::standing);
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
        HistoryService history = engine.getHistoryService();
        var query = history.createHistoricActivityInstanceQuery().processInstanceId(instance);
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

    static Date endOfDay(LocalDate day) {
        return Date.from(day.atTime(23, 59).atZone(ZoneId.systemDefault()).toInstant());
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null
                ? null
                : Instant.ofEpochMilli(date.getTime())
                        .atZone(ZoneId.systemDefault())
                        .toLocalDate();
    }
}
