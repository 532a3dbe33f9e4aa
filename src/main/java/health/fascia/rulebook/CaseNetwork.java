package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * The rules of a stage as a Drools network that sees one fact for each rule that speaks of a case. Drools finds the rule of
 * such a fact by its number in an index, so that what a case costs depends on the rules that speak and not on all there
 * are. Built from data like {@link RuleNetwork}, which joins the facts one by one and says the same much slower.
 */
final class CaseNetwork {

    /**
     * A rule that speaks of a case.
     *
     * @param rule the place of the rule in its stage, from 0
     * @param heard what the network let speak, in its order
     */
    record Speaking(int rule, AskedRule.Said said, List<AskedRule.Said> heard) {

        void fire() {
            heard.add(said);
        }
    }

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
            int number = rules.size();
            rules.add(new AskedRule(rule, number, kinds, guards));
            Variable<Speaking> speaking = PatternDSL.declarationOf(Speaking.class, "speaking");
            model.addRule(PatternDSL.rule("rules", rule.name())
                    .build(
                            PatternDSL.pattern(speaking)
                                    .expr(
                                            rule.id(),
                                            one -> one.rule() == number,
                                            PatternDSL.alphaIndexedBy(
                                                    int.class, ConstraintType.EQUAL, 0, Speaking::rule, number)),
                            PatternDSL.on(speaking).execute(Speaking::fire)));
        }
        network = KieBaseBuilder.createKieBaseFromModel(model);
    }

    KieBase network() {
        return network;
    }

    /**
     * Asks the rules that may speak of a case.
     *
     * @param heard takes what those say that the network lets fire
     */
    List<Speaking> ask(List<Object> facts, List<AskedRule.Said> heard) {
        CaseFacts laidOut = new CaseFacts(kinds, guards, sieve, facts);
        List<Speaking> speaking = new ArrayList<>();
        RuleBits.forEach(laidOut.open(), number -> {
            AskedRule.@Nullable Said said = rules.get(number).ask(laidOut);
            if (said != null) {
                speaking.add(new Speaking(number, said, heard));
            }
        });
        return speaking;
    }
}
