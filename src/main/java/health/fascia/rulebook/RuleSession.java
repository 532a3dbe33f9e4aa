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
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * Runs cases as Drools is usually given them: every fact is inserted and joined by the network. It is what the night's
 * {@link CaseSession} is measured against and must agree with.
 */
final class RuleSession implements Conclusions {

    /** No honest rulebook comes near; it stops what would never end. */
    private static final int MOST_FIRINGS = 10_000;

    static final Set<Verdict> WEIGHTY = Set.of(Verdict.PEND, Verdict.REVIEW, Verdict.ADVERSE, Verdict.REDUCE);

    private final RuleNetwork network;
    private final ReasonBook reasons;
    private final KieSession session;
    private List<Object> facts = List.of();
    private final Set<Finding> certain = new LinkedHashSet<>();
    private final Map<GatedRule, Set<String>> uncertain = new LinkedHashMap<>();
    private final Set<GatedRule> decided = new LinkedHashSet<>();

    RuleSession(RuleNetwork network, ReasonBook reasons) {
        this.network = network;
        this.reasons = reasons;
        this.session = network.network().newKieSession();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                fired(event.getMatch());
            }
        });
    }

    @Override
    public List<Finding> conclude(List<Object> caseFacts) {
        facts = caseFacts;
        certain.clear();
        uncertain.clear();
        decided.clear();
        List<FactHandle> handles = new ArrayList<>(caseFacts.size() + 1);
        handles.add(session.insert(new RuleNetwork.CaseMark()));
        for (Object fact : caseFacts) {
            handles.add(session.insert(fact));
        }
        int firings = session.fireAllRules(MOST_FIRINGS);
        handles.forEach(session::delete);
        if (firings >= MOST_FIRINGS) {
            throw Effort.exhaust();
        }
        List<Finding> findings = new ArrayList<>(certain);
        Map<String, Set<String>> asking = new LinkedHashMap<>();
        uncertain.forEach((rule, inputs) -> {
            if (WEIGHTY.contains(rule.conclusion().verdict()) && !decided.contains(rule)) {
                asking.put(rule.id(), inputs);
            }
        });
        findings.addAll(unknownInputs(asking, reasons));
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
            certain.add(reasons.finding(rule, handedOver(rule, slots), policyRows(rule, slots)));
        } else if (weight.truth() == Truth.UNKNOWN) {
            uncertain.computeIfAbsent(rule, any -> new TreeSet<>()).addAll(weight.unknown());
        }
    }

    static List<Object> handedOver(GatedRule rule, Object[] slots) {
        List<Object> handedOver = new ArrayList<>(rule.conclusion().facts().size());
        for (int slot : rule.conclusion().facts()) {
            handedOver.add(slots[slot]);
        }
        return handedOver;
    }

    /** The policy rows behind a match, each once; there are seldom more than three. */
    static List<String> policyRows(GatedRule rule, Object[] slots) {
        List<String> rows = new ArrayList<>(4);
        for (GatedRule.Pattern pattern : rule.patterns()) {
            Object fact = slots[pattern.slot()];
            if (pattern.quantifier() == GatedRule.Quantifier.ONE && fact instanceof PolicyRow row) {
                add(row.rowId(), rows);
            } else if (pattern.quantifier() == GatedRule.Quantifier.ONE && fact instanceof FromPolicy derived) {
                derived.policyRowIds().forEach(row -> add(row, rows));
            }
        }
        return List.copyOf(rows);
    }

    private static void add(String row, List<String> rows) {
        if (!rows.contains(row)) {
            rows.add(row);
        }
    }

    /**
     * One finding for each set of unknown fields, naming the rules that need them.
     *
     * @param asking the unknown fields by the ids of the rules
     */
    static List<Finding> unknownInputs(Map<String, Set<String>> asking, ReasonBook reasons) {
        if (asking.isEmpty()) {
            return List.of();
        }
        Map<Set<String>, Set<String>> rulesByInputs = new LinkedHashMap<>();
        asking.forEach((rule, inputs) ->
                rulesByInputs.computeIfAbsent(inputs, any -> new TreeSet<>()).add(rule));
        List<Finding> findings = new ArrayList<>();
        rulesByInputs.forEach((inputs, rules) -> {
            Set<String> words = new LinkedHashSet<>();
            inputs.forEach(input -> words.add(reasons.wordsFor(input)));
            findings.add(reasons.engine(
                    ReasonBook.Engine.UNKNOWN_INPUT,
                    Verdict.PEND,
                    Map.of("inputs", String.join(", ", words), "rule", String.join(", ", rules))));
        });
        return findings;
    }

    @Override
    public void close() {
        session.dispose();
    }
}
