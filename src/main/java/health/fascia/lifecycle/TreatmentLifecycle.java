package health.fascia.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Moves courses along the process "treatment": one instance a course, its business key the case number. */
public final class TreatmentLifecycle {

    static final String PROCESS = "treatment";

    private static final String WHAT_FOLLOWS = "Gateway_WhatFollows";

    private final ProcessEngine engine;
    private final PersonDecides personDecides;

    TreatmentLifecycle(ProcessEngine engine, PersonDecides personDecides) {
        this.engine = engine;
        this.personDecides = personDecides;
    }

    /** Moves a whole chunk of courses in one engine command, inside the caller's transaction; each course occurs once. */
    public void advance(List<TreatmentStep> steps) {
        if (!steps.isEmpty()) {
            Instances.inOneCommand(engine, personDecides, () -> new Chunk(new Instances(engine, PROCESS)).move(steps));
        }
    }

    /** Where the course stands; empty when the case has none. */
    public Optional<CaseStanding> find(String caseNumber) {
        return new Instances(engine, PROCESS).find(caseNumber);
    }

    /** The steps of one chunk, inside one engine command. */
    private record Chunk(Instances instances) {

        void move(List<TreatmentStep> steps) {
            Map<String, HistoricProcessInstance> known = instances.findKnown(
                    steps.stream().map(TreatmentStep::caseNumber).toList());
            steps.forEach(step -> move(step, known.get(step.caseNumber())));
        }

        private void move(TreatmentStep step, @Nullable HistoricProcessInstance instance) {
            if (instance == null || instance.getEndTime() != null) {
                if (instance == null || step.answer() != TreatmentAnswer.COMPLETED) {
                    instances.start(step.caseNumber(), WHAT_FOLLOWS, variables(step, Set.of()));
                }
                return;
            }
            VariableMap variables = variables(step, instances.kept(instance));
            if (instances.receive(instance, "Visits recorded", variables)) {
                return;
            }
            Optional<String> task = instances.findTask(instance);
            if (task.isEmpty()) {
                instances.jump(instance, WHAT_FOLLOWS, variables);
            } else if (!task.get().equals(task(step.answer()))) {
                instances.complete(instance, task.get(), variables);
            }
        }

        /** The task to which an answer leads; null where it leads to none. */
        private static @Nullable String task(TreatmentAnswer answer) {
            return switch (answer) {
                case RE_EVALUATE -> "Task_ObtainReEvaluation";
                case CONTINUATION_PENDED -> "Task_CompleteContinuation";
                case CONTINUATION_REVIEW -> "Task_ReviewContinuation";
                case DISCHARGE -> "Task_ConfirmDischarge";
                case GO_ON, COMPLETED, CONTINUATION_DENIED, CONTINUATION_REDUCED -> null;
            };
        }

        private static VariableMap variables(TreatmentStep step, Set<String> kept) {
            LocalDate due = step.due();
            return Instances.variables(step.answer(), due == null ? null : Instances.endOfDay(due), kept);
        }
    }
}
