package health.fascia.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Moves claims along the process "claim": one instance a claim as it is filed, its business key our claim number. */
public final class ClaimLifecycle {

    static final String PROCESS = "claim";

    private static final String CLAIM_CLEAN = "Gateway_ClaimClean";
    private static final String CLAIM_ACCEPTED = "Gateway_ClaimAccepted";
    private static final String CLAIM_PAID = "Gateway_ClaimPaid";
    private static final String APPEAL_ANSWERED = "Gateway_AppealAnswered";
    private static final String RESOLVE_HELD = "Task_ResolveHeldClaim";
    private static final String CORRECTED = "End_ClaimCorrected";
    private static final String VOIDED = "End_ClaimVoided";

    private final ProcessEngine engine;
    private final PersonDecides personDecides;

    ClaimLifecycle(ProcessEngine engine, PersonDecides personDecides) {
        this.engine = engine;
        this.personDecides = personDecides;
    }

    /**
     * Moves a whole chunk of claims in one engine command, inside the caller's transaction; a claim that occurs twice is
     * moved twice, in the order given.
     *
     * @throws IllegalStateException naming the claim, when it cannot make this step from where it stands
     */
    public void advance(List<ClaimStep> steps) {
        List<ClaimStep> chunk = new ArrayList<>(steps.size());
        Set<String> claims = new HashSet<>();
        for (ClaimStep step : steps) {
            if (!claims.add(step.claimNumber())) {
                move(List.copyOf(chunk));
                chunk.clear();
                claims.clear();
                claims.add(step.claimNumber());
            }
            chunk.add(step);
        }
        move(chunk);
    }

    private void move(List<ClaimStep> chunk) {
        if (!chunk.isEmpty()) {
            Instances.inOneCommand(engine, personDecides, () -> new Chunk(new Instances(engine, PROCESS)).move(chunk));
        }
    }

    /** Where the claim stands; empty when there is no such claim. */
    public Optional<CaseStanding> find(String claimNumber) {
        return new Instances(engine, PROCESS).find(claimNumber);
    }

    /** The steps of one chunk, inside one engine command. */
    private record Chunk(Instances instances) {

        void move(List<ClaimStep> steps) {
            Map<String, HistoricProcessInstance> known = instances.findKnown(
                    steps.stream().map(ClaimStep::claimNumber).toList());
            steps.forEach(step -> move(step, known.get(step.claimNumber())));
        }

        private void move(ClaimStep step, @Nullable HistoricProcessInstance instance) {
            boolean running = instance != null && instance.getEndTime() == null;
            if (step.kind() == ClaimStep.Kind.OPEN) {
                if (running) {
                    throw new IllegalStateException(
                            "Claim " + step.claimNumber() + " cannot be opened: it is on its way already.");
                }
                instances.start(step.claimNumber(), CLAIM_CLEAN, variables(step, Set.of()));
            } else if (instance == null) {
                throw new IllegalStateException(
                        "Claim " + step.claimNumber() + " has no process; it was never opened.");
            } else if (running) {
                go(step, instance, variables(step, instances.kept(instance)));
            } else {
                afterItsEnd(step);
            }
        }

        /** A payer that takes a payment back reopens a claim; other late answers change the money only. */
        private void afterItsEnd(ClaimStep step) {
            if (step.answer() == ClaimAnswer.DENIED) {
                instances.start(step.claimNumber(), CLAIM_PAID, variables(step, Set.of()));
            }
        }

        /** Along the arrows where the claim waits for this; else from where it stands, as an admin would move it. */
        private void go(ClaimStep step, HistoricProcessInstance instance, VariableMap variables) {
            boolean gone =
                    switch (step.kind()) {
                        case OPEN -> false;
                        case DECIDED_AGAIN -> instances.complete(instance, RESOLVE_HELD, variables);
                        case FILED -> instances.receive(instance, "Claim filed", variables);
                        case ACKNOWLEDGED -> instances.receive(instance, "Claim acknowledged", variables);
                        case APPEAL_ANSWERED -> answered(step, instance, variables);
                        case REMITTED -> instances.receive(instance, "Claim answered", variables);
                        case CORRECTED -> instances.receive(instance, "Claim corrected", variables);
                        case VOIDED -> false;
                    };
            if (!gone) {
                instances.jump(instance, target(step), variables);
            }
        }

        /** A claim that began before appeals had a process of their own waits at a place without the gateway. */
        private boolean answered(ClaimStep step, HistoricProcessInstance instance, VariableMap variables) {
            boolean awaitsMoney = step.answer() == ClaimAnswer.ACCEPTED;
            return (awaitsMoney || instances.has(instance, APPEAL_ANSWERED))
                    && instances.receive(instance, "Appeal answered", variables);
        }

        private static String target(ClaimStep step) {
            return switch (step.kind()) {
                case OPEN, DECIDED_AGAIN -> CLAIM_CLEAN;
                case FILED -> "Task_ReadAcknowledgment";
                case ACKNOWLEDGED -> CLAIM_ACCEPTED;
                case APPEAL_ANSWERED ->
                    switch (step.answer()) {
                        case ACCEPTED -> "Task_ReadRemittance";
                        case DENIED -> CLAIM_PAID;
                        default -> "Gateway_DenialWorked";
                    };
                case REMITTED -> CLAIM_PAID;
                case CORRECTED -> CORRECTED;
                case VOIDED -> VOIDED;
            };
        }

        private static VariableMap variables(ClaimStep step, Set<String> kept) {
            LocalDate due = step.due();
            return Instances.variables(step.answer(), due == null ? null : Instances.endOfDay(due), kept);
        }
    }
}
