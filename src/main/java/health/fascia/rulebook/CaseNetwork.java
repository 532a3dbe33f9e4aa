package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a stage, laid out so that what a case costs depends on the rules that speak of it and not on all there are.
 * Built from data like {@link RuleNetwork}, which joins the facts one by one and says the same much slower. Safe for several
 * threads.
 */
final class CaseNetwork {

    private final AskedRule[] rules;
    private final FactKinds kinds;
    private final Guards guards = new Guards();
    private final Sieve sieve;
    private final Firings firings;

    CaseNetwork(List<GatedRule> gated) {
        kinds = new FactKinds(gated);
        sieve = new Sieve(gated, kinds);
        rules = new AskedRule[gated.size()];
        for (int number = 0; number < rules.length; number++) {
            rules[number] = new AskedRule(gated.get(number), number, kinds, guards);
        }
        firings = new Firings(gated);
    }

    /** The findings of a case, in no particular order. */
    List<Finding> conclude(List<Object> facts, ReasonBook reasons) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Set<String>> asking = new LinkedHashMap<>();
        for (AskedRule.Said said : ask(facts)) {
            for (Object[] match : said.matches()) {
                Finding finding = reasons.finding(said.rule(), match);
                if (said.matches().size() == 1 || !findings.contains(finding)) {
                    findings.add(finding);
                }
            }
            if (said.matches().isEmpty()) {
                asking.put(said.rule().id(), said.unknown());
            }
        }
        findings.addAll(reasons.unknownInputs(asking));
        return findings;
    }

    /** Asks the rules that may speak of a case; those that do and that Drools lets fire, in its order. */
    private List<AskedRule.Said> ask(List<Object> facts) {
        CaseFacts laidOut = new CaseFacts(kinds, guards, sieve, facts);
        List<AskedRule.Said> said = new ArrayList<>();
        BitSet speaking = new BitSet(rules.length);
        RuleBits.forEach(laidOut.open(), number -> {
            AskedRule.@Nullable Said one = rules[number].ask(laidOut);
            if (one != null) {
                said.add(one);
                speaking.set(number);
            }
        });
        List<Integer> fired = firings.of(speaking);
        List<AskedRule.Said> heard = new ArrayList<>(fired.size());
        for (int place : fired) {
            heard.add(said.get(place));
        }
        return heard;
    }
}
