package health.fascia.rulebook;

import health.fascia.rulebook.RuleWeighing.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * Runs one case as Drools is usually given it: every fact is inserted and joined by the network. It is what the night's
 * {@link CaseNetwork} is measured against and must agree with.
 */
final class RuleSession {

    /** No honest rulebook comes near; it stops what would never end. */
    private static final int MOST_FIRINGS = 10_000;

    private final RuleNetwork network;
    private final ReasonBook reasons;
    private final List<Object> facts;
    private final Set<Finding> certain = new LinkedHashSet<>();
    private final Map<GatedRule, Set<String>> uncertain = new LinkedHashMap<>();
    private final Set<GatedRule> decided = new LinkedHashSet<>();

    private RuleSession(RuleNetwork network, ReasonBook reasons, List<Object> facts) {
        this.network = network;
        this.reasons = reasons;
        this.facts = facts;
    }

    /** The findings of a case. */
    static List<Finding> conclude(RuleNetwork network, ReasonBook reasons, List<Object> facts) {
        RuleSession run = new RuleSession(network, reasons, facts);
        run.run();
        return run.findings();
    }

    private void run() {
        KieSession session = network.network().newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    fired(event.getMatch());
                }
            });
            facts.forEach(session::insert);
            if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
                throw Effort.exhaust();
            }
        } finally {
            session.dispose();
        }
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(certain);
        Map<String, Set<String>> asking = new LinkedHashMap<>();
        uncertain.forEach((rule, inputs) -> {
            if (rule.conclusion().weighty() && !decided.contains(rule)) {
                asking.put(rule.id(), inputs);
            }
        });
        findings.addAll(reasons.unknownInputs(asking));
        return findings;
    }

    private void fired(Match match) {
        GatedRule rule = network.rule(match.getRule().getName());
        Object[] slots = new Object[rule.patterns().size()];
        for (GatedRule.Pattern pattern : rule.patterns()) {
            if (pattern.quantifier() == GatedRule.Quantifier.ONE) {
                slots[pattern.slot()] = match.getDeclarationValue(RuleNetwork.slotName(pattern.slot()));
            }
        }
        Weight weight = RuleWeighing.weigh(rule, slots, facts);
        if (weight.truth() == Truth.TRUE) {
            decided.add(rule);
            certain.add(reasons.finding(rule, slots));
        } else if (weight.truth() == Truth.UNKNOWN) {
            uncertain.computeIfAbsent(rule, any -> new TreeSet<>()).addAll(weight.unknown());
        }
    }
}
