package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The rules of a stage as a Drools network that sees one fact a case, all its facts together. Each rule is one condition
 * upon it, so that nothing is joined, and nothing is left in the network when the case goes. Built from data like
 * {@link RuleNetwork}, which joins the facts one by one and says the same some fifty times slower.
 */
final class CaseNetwork {

    private final List<AskedRule> rules = new ArrayList<>();
    private final FactKinds kinds;
    private final Guards guards = new Guards();
    private final Sieve sieve;
    private final KieBase network;

    CaseNetwork(List<GatedRule> gated) {
        kinds = new FactKinds(gated);
        sieve = new Sieve(gated, kinds);
        ModelImpl model = new ModelImpl();
        for (GatedRule rule : gated) {
            AskedRule asked = new AskedRule(rule, rules.size(), kinds, guards);
            rules.add(asked);
            Variable<CaseFacts> facts = PatternDSL.declarationOf(CaseFacts.class, "facts");
            model.addRule(PatternDSL.rule("rules", rule.name())
                    .build(
                            PatternDSL.pattern(facts).expr(rule.id(), one -> one.ask(asked)),
                            PatternDSL.on(facts).execute(one -> one.hear(asked))));
        }
        network = KieBaseBuilder.createKieBaseFromModel(model);
    }

    KieBase network() {
        return network;
    }

    CaseFacts layOut(List<Object> facts) {
        return new CaseFacts(kinds, guards, sieve, facts);
    }
}
