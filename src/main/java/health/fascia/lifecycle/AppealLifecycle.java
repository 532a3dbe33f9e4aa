package health.fascia.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;

/** Moves appeals along the process "appeal": one instance an appeal, its business key the number of the appeal. */
public final class AppealLifecycle {

    static final String PROCESS = "appeal";

    private static final String FILE_APPEAL = "Task_FileAppeal";
    private static final String RECORD_ANSWER = "Task_RecordAnswer";

    private final ProcessEngine engine;
    private final PersonDecides personDecides;

    AppealLifecycle(ProcessEngine engine, PersonDecides personDecides) {
        this.engine = engine;
        this.personDecides = personDecides;
    }

    /**
     * Moves a chunk of appeals, no two with the same number, in one engine command inside the caller's transaction.
     *
     * @throws IllegalStateException naming the appeal, when it cannot make this step from where it stands
     */
    public void advance(List<AppealStep> steps) {
        if (!steps.isEmpty()) {
            Instances.inOneCommand(engine, personDecides, () -> move(new Instances(engine, PROCESS), steps));
        }
    }

    /** Where the appeal stands; empty when there is no such appeal. */
    public Optional<CaseStanding> find(String appealNumber) {
        return new Instances(engine, PROCESS).find(appealNumber);
    }

    private static void move(Instances instances, List<AppealStep> steps) {
        Map<String, HistoricProcessInstance> known =
                instances.findKnown(steps.stream().map(AppealStep::appealNumber).toList());
        for (AppealStep step : steps) {
            move(instances, step, known.get(step.appealNumber()));
        }
    }

    private static void move(Instances instances, AppealStep step, @Nullable HistoricProcessInstance instance) {
        if (step.answer() == AppealAnswer.PREPARED) {
            if (instance != null) {
                throw new IllegalStateException("Appeal " + step.appealNumber() + " was opened before.");
            }
            LocalDate due = step.due();
            instances.start(
                    step.appealNumber(),
                    FILE_APPEAL,
                    Instances.variables(step.answer(), due == null ? null : Instances.endOfDay(due), Set.of()));
            return;
        }
        if (instance == null || instance.getEndTime() != null) {
            throw new IllegalStateException("Appeal " + step.appealNumber() + " is not on its way.");
        }
        var variables = Instances.variables(step.answer(), null, instances.kept(instance));
        boolean dropped = step.answer() == AppealAnswer.OVERTAKEN;
        if (dropped || !instances.complete(instance, RECORD_ANSWER, variables)) {
            instances.jump(instance, dropped ? "Gateway_AppealFiled" : "Gateway_AppealWon", variables);
        }
    }
}
