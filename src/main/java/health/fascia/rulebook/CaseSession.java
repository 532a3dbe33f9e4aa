package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Runs one case after the other through the same Drools session; not for several threads at once. A session that met an
 * error is thrown away, so that no case sees what another left behind.
 */
final class CaseSession implements Conclusions {

    private final CaseNetwork network;
    private final ReasonBook reasons;
    private final KieSession session;

    CaseSession(CaseNetwork network, ReasonBook reasons) {
        this.network = network;
        this.reasons = reasons;
        this.session = network.network().newKieSession();
    }

    @Override
    public List<Finding> conclude(List<Object> facts) {
        List<AskedRule.Said> heard = new ArrayList<>();
        List<FactHandle> handles = new ArrayList<>();
        for (CaseNetwork.Speaking speaking : network.ask(facts, heard)) {
            handles.add(session.insert(speaking));
        }
        session.fireAllRules();
        handles.forEach(session::delete);
        return findings(heard);
    }

    private List<Finding> findings(List<AskedRule.Said> heard) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Set<String>> asking = new LinkedHashMap<>();
        for (AskedRule.Said said : heard) {
            GatedRule rule = said.rule();
            for (Object[] match : said.matches()) {
                Finding finding =
                        reasons.finding(rule, RuleSession.handedOver(rule, match), RuleSession.policyRows(rule, match));
                if (said.matches().size() == 1 || !findings.contains(finding)) {
                    findings.add(finding);
                }
            }
            if (said.matches().isEmpty()) {
                asking.put(rule.id(), said.unknown());
            }
        }
        findings.addAll(RuleSession.unknownInputs(asking, reasons));
        return findings;
    }

    @Override
    public void close() {
        session.dispose();
    }
}
