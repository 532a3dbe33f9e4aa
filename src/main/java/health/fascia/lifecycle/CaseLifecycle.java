package health.fascia.lifecycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;

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
        if (!chunk.isEmpty()) {
            Instances.inOneCommand(engine, personDecides, () -> new ChunkOfSteps(engine).move(chunk));
        }
    }

    /**
     * Tells cases that their treatment is completed; one that does not wait for this now is left where it is.
     *
     * @param claimToFile by case number, whether a claim follows
     * @return the numbers of the cases that heard it
     */
    public List<String> tellTreated(Map<String, Boolean> claimToFile) {
        List<String> heard = new ArrayList<>();
        if (!claimToFile.isEmpty()) {
            Instances.inOneCommand(
                    engine, personDecides, () -> heard.addAll(new ChunkOfSteps(engine).treated(claimToFile)));
        }
        return heard;
    }

    /**
     * Tells cases, inside the caller's transaction, that all their claims are at an end.
     *
     * @param answers by case number, CLAIMS_PAID or CLAIMS_UNPAID
     * @return those that are at their end now; the others wait for something else still
     */
    public Set<String> settle(Map<String, CaseAnswer> answers) {
        Set<String> ended = new HashSet<>();
        Instances.inOneCommand(
                engine,
                personDecides,
                () -> ended.addAll(new SettledCases(new Instances(engine, ChunkOfSteps.PROCESS)).end(answers)));
        return ended;
    }

    /** Where the case stands; empty when there is no such case. */
    public Optional<CaseStanding> find(String caseNumber) {
        return new Instances(engine, ChunkOfSteps.PROCESS).find(caseNumber);
    }
}
