package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Which rules Drools lets fire, and in which order, when some of a stage speak. Drools gets a fact for each rule that speaks
 * and finds the rule by its number in an index. What it lets fire hangs on the set of those rules alone, so that it is
 * asked once for each set. Safe for several threads.
 */
final class Firings {

    /** Sets beyond these are not remembered; 966 made-up referrals have 183. */
    private static final int MOST_REMEMBERED = 10_000;

    /**
     * A rule that speaks of a case.
     *
     * @param rule the place of the rule in its stage, from 0
     * @param place its place among those that speak, from 0
     * @param fired the places of those that fired up to now, in the order of Drools
     */
    record Speaking(int rule, int place, List<Integer> fired) {

        void fire() {
            fired.add(place);
        }
    }

    private final KieBase network;
    private final Map<BitSet, List<Integer>> known = new ConcurrentHashMap<>();

    Firings(List<GatedRule> rules) {
        network = KieBaseBuilder.createKieBaseFromModel(model(rules));
    }

    private static Model model(List<GatedRule> rules) {
        ModelImpl model = new ModelImpl();
        for (int i = 0; i < rules.size(); i++) {
            int number = i;
            GatedRule rule = rules.get(i);
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
        return model;
    }

    /**
     * The places, among the rules that speak, of those that fire, in the order of Drools.
     *
     * @param speaking the numbers of the rules that speak of a case
     */
    List<Integer> of(BitSet speaking) {
        List<Integer> fired = known.get(speaking);
        if (fired == null) {
            fired = fire(speaking);
            if (known.size() < MOST_REMEMBERED) {
                known.put((BitSet) speaking.clone(), fired);
            }
        }
        return fired;
    }

    private List<Integer> fire(BitSet speaking) {
        List<Integer> fired = new ArrayList<>(speaking.cardinality());
        KieSession session = network.newKieSession();
        try {
            int place = 0;
            for (int rule = speaking.nextSetBit(0); rule >= 0; rule = speaking.nextSetBit(rule + 1)) {
                session.insert(new Speaking(rule, place, fired));
                place++;
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return List.copyOf(fired);
    }
}
