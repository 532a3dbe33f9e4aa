package health.fascia.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;

/** Reads the history: instances that came to their end, and the way that one of them took. It changes nothing. */
public final class FinishedInstances {

    /** Instances on a page. */
    public static final int PAGE = 25;

    /** Steps of one instance that are shown; no drawing of ours comes near it. */
    private static final int MOST_STEPS = 500;

    /** Gateways only say where the way parts; the next step shows where it went. */
    private static final String GATEWAY = "Gateway";

    private final ProcessEngine engine;

    FinishedInstances(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * What is looked for; what is empty is not asked for.
     *
     * @param drawing the process id
     * @param key how the business key begins
     * @param end the id of the end event
     * @param from the first day on which it ended
     * @param through the last day on which it ended
     * @param page 0 for the newest
     */
    public record Wanted(
            @Nullable String drawing,
            @Nullable String key,
            @Nullable String end,
            @Nullable LocalDate from,
            @Nullable LocalDate through,
            int page) {}

    /**
     * An instance of a drawing.
     *
     * @param key its business key; null where it has none, as a night
     * @param ended null while it runs
     * @param end the end at which it came out, in words; null while it runs
     */
    public record Instance(
            String id,
            String drawing,
            @Nullable String key,
            Instant began,
            @Nullable Instant ended,
            @Nullable String end) {}

    /**
     * A step on the way of an instance.
     *
     * @param ended null while it waits there
     * @param who the account that had the task; null where nobody had
     * @param left whether it was left without being completed
     */
    public record Step(
            String name, String kind, Instant began, @Nullable Instant ended, @Nullable String who, boolean left) {}

    /** A page of instances, and whether there are more behind it. */
    public record Found(List<Instance> instances, boolean more) {}

    /** A drawing with the places of an id that the person reads. */
    public record Drawing(String id, String name, List<Place> ends) {}

    /** A part of a drawing. */
    public record Place(String id, String name) {}

    /** The newest first. */
    public Found list(Wanted wanted) {
        return asTheHouse(() -> {
            List<HistoricProcessInstance> found = query(wanted).listPage(wanted.page() * PAGE, PAGE + 1);
            Map<String, String> names = new HashMap<>();
            return new Found(
                    found.stream().limit(PAGE).map(one -> instance(one, names)).toList(), found.size() > PAGE);
        });
    }

    private HistoricProcessInstanceQuery query(Wanted wanted) {
        HistoricProcessInstanceQuery query =
                engine.getHistoryService().createHistoricProcessInstanceQuery().finished();
        if (wanted.drawing() != null) {
            query.processDefinitionKey(wanted.drawing());
        }
        if (wanted.key() != null) {
            query.processInstanceBusinessKeyLike(wanted.key() + "%");
        }
        if (wanted.end() != null) {
            query.executedActivityIdIn(wanted.end());
        }
        if (wanted.from() != null) {
            query.finishedAfter(beginOf(wanted.from()));
        }
        if (wanted.through() != null) {
            query.finishedBefore(beginOf(wanted.through().plusDays(1)));
        }
        return query.orderByProcessInstanceEndTime()
                .desc()
                .orderByProcessInstanceId()
                .desc();
    }

    /** Running or finished. */
    public Optional<Instance> find(String id) {
        return asTheHouse(() -> Optional.ofNullable(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(one -> instance(one, new HashMap<>())));
    }

    /** The way of an instance, in the order of time. */
    public List<Step> steps(String id) {
        return asTheHouse(() -> engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, MOST_STEPS)
                .stream()
                .filter(step -> !step.getActivityType().endsWith(GATEWAY))
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime))
                .map(FinishedInstances::step)
                .toList());
    }

    /** The drawings in force, with their ends. */
    public List<Drawing> drawings() {
        return asTheHouse(() -> {
            List<Drawing> drawings = new ArrayList<>();
            for (ProcessDefinition one : engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .latestVersion()
                    .orderByProcessDefinitionName()
                    .asc()
                    .listPage(0, PAGE)) {
                drawings.add(new Drawing(one.getKey(), one.getName(), ends(one)));
            }
            return drawings;
        });
    }

    /** An end without a name is one of a part of the drawing. */
    private List<Place> ends(ProcessDefinition drawing) {
        return engine
                .getRepositoryService()
                .getBpmnModelInstance(drawing.getId())
                .getModelElementsByType(EndEvent.class)
                .stream()
                .filter(end -> end.getName() != null)
                .map(end -> new Place(end.getId(), end.getName()))
                .toList();
    }

    private Instance instance(HistoricProcessInstance one, Map<String, String> names) {
        return new Instance(
                one.getId(),
                one.getProcessDefinitionName(),
                one.getBusinessKey(),
                one.getStartTime().toInstant(),
                moment(one.getEndTime()),
                one.getEndTime() == null ? null : end(one, names));
    }

    private String end(HistoricProcessInstance one, Map<String, String> names) {
        String activity = lastEnd(one.getId());
        if (activity == null || !one.getState().equals(HistoricProcessInstance.STATE_COMPLETED)) {
            return "Ended by hand";
        }
        return names.computeIfAbsent(one.getProcessDefinitionId() + " " + activity, unknown -> {
            FlowNode node = engine.getRepositoryService()
                    .getBpmnModelInstance(one.getProcessDefinitionId())
                    .getModelElementById(activity);
            return node == null || node.getName() == null ? activity : node.getName();
        });
    }

    /** The end at which an instance arrived last; null where it arrived at none. */
    private @Nullable String lastEnd(String instance) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityType("noneEndEvent")
                .finished()
                .orderByHistoricActivityInstanceEndTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .findFirst()
                .orElse(null);
    }

    private static Step step(HistoricActivityInstance step) {
        String name = step.getActivityName();
        return new Step(
                name == null ? step.getActivityId() : name,
                step.getActivityType(),
                step.getStartTime().toInstant(),
                moment(step.getEndTime()),
                step.getAssignee(),
                step.isCanceled());
    }

    private static @Nullable Instant moment(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static Date beginOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private <T> T asTheHouse(Supplier<T> question) {
        return AsTheHouse.ask(engine.getIdentityService(), question);
    }
}
