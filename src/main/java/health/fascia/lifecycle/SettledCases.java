package health.fascia.lifecycle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;

/** Brings cases whose claims are all at an end to their own end, inside one engine command. */
final class SettledCases {

    private static final String CLAIMS_SETTLED = "Claims settled";

    /** What cases wait for that began under the drawing with claim steps of its own. */
    private static final List<String> OLDER = List.of("Claim prepared", "Claim filed", "Remittance read");

    private final Instances instances;

    SettledCases(Instances instances) {
        this.instances = instances;
    }

    /** Gives the cases that are at their end now. */
    Set<String> end(Map<String, CaseAnswer> answers) {
        Map<String, HistoricProcessInstance> known = instances.findKnown(List.copyOf(answers.keySet()));
        Set<String> ended = new HashSet<>();
        answers.forEach((caseNumber, answer) -> {
            if (ends(known.get(caseNumber), answer)) {
                ended.add(caseNumber);
            }
        });
        return ended;
    }

    private boolean ends(@Nullable HistoricProcessInstance instance, CaseAnswer answer) {
        if (instance == null) {
            return false;
        }
        if (instance.getEndTime() != null) {
            return true;
        }
        var variables = Instances.variables(answer, null, instances.kept(instance));
        if (instances.receive(instance, CLAIMS_SETTLED, variables)) {
            return true;
        }
        boolean older = OLDER.stream().anyMatch(message -> instances.awaits(instance, message));
        if (older) {
            instances.jump(instance, "End_ClaimPaid", variables);
        }
        return older;
    }
}
