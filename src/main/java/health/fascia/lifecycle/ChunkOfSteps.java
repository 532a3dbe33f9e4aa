package health.fascia.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
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

    private final Instances instances;

    ChunkOfSteps(ProcessEngine engine) {
        this.instances = new Instances(engine, PROCESS);
    }

    void move(List<CaseStep> chunk) {
        Map<String, HistoricProcessInstance> known =
                instances.findKnown(chunk.stream().map(CaseStep::caseNumber).toList());
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

    List<String> treated(Map<String, Boolean> claimToFile) {
        Map<String, HistoricProcessInstance> known = instances.findKnown(List.copyOf(claimToFile.keySet()));
        List<String> heard = new ArrayList<>();
        claimToFile.forEach((number, claim) -> {
            HistoricProcessInstance instance = known.get(number);
            VariableMap variables = Variables.createVariables()
                    .putValueTyped("claimToFile", Variables.stringValue(claim ? "yes" : "no", true));
            if (instance != null
                    && instance.getEndTime() == null
                    && instances.receive(instance, "Treatment completed", variables)) {
                heard.add(number);
            }
        });
        return heard;
    }

    private void open(CaseStep step, @Nullable HistoricProcessInstance instance) {
        if (instance != null) {
            throw new IllegalStateException(
                    "Case " + step.caseNumber() + " cannot be opened: it has a process already.");
        }
        instances.start(step.caseNumber(), REFERRAL_APPROVED, variables(step, Set.of()));
    }

    private void decideAgain(CaseStep step, HistoricProcessInstance instance) {
        if (!instances.complete(instance, COMPLETE_PENDED, variables(step, instances.kept(instance)))) {
            throw new IllegalStateException("Case " + step.caseNumber()
                    + " cannot be decided again by the night: it is not waiting at \"Complete the pended referral\"."
                    + " A decided case goes to a person.");
        }
    }

    private void toPerson(CaseStep step, @Nullable HistoricProcessInstance instance) {
        if (instance == null) {
            throw unknown(step);
        }
        if (instance.getEndTime() != null) {
            instances.start(step.caseNumber(), REFERRAL_AMENDED, variables(step, Set.of()));
        } else {
            jump(step, instance, REFERRAL_AMENDED);
        }
    }

    private void jump(CaseStep step, HistoricProcessInstance instance, String activity) {
        instances.jump(instance, activity, variables(step, instances.kept(instance)));
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

    private static VariableMap variables(CaseStep step, Set<String> kept) {
        LocalDate due = step.due();
        return Instances.variables(step.answer(), due == null ? null : Instances.endOfDay(due), kept);
    }
}
