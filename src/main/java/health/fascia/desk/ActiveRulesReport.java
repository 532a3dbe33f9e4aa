package health.fascia.desk;

import health.fascia.activation.Activations;
import health.fascia.console.RulesReport;
import health.fascia.rulebook.RuleProblem;
import health.fascia.rulebook.Rulebook;
import java.util.Optional;

/** Tells the start page which rules decide, and what keeps a changed folder from it. */
final class ActiveRulesReport implements RulesReport {

    private final Activations activations;

    ActiveRulesReport(Activations activations) {
        this.activations = activations;
    }

    @Override
    public InForce inForce() {
        Rulebook rulebook = activations.inForce().rulebook();
        String words = rulebook.ruleCount() + " rules, " + rulebook.policyRowCount() + " policy rows";
        return new InForce(rulebook.hash(), words, activations.since());
    }

    @Override
    public Optional<Refused> findRefused() {
        return activations
                .findRefused()
                .map(done -> new Refused(
                        done.at(),
                        done.problems().stream().map(RuleProblem::toString).toList()));
    }
}
