package health.fascia.rulebook;

import health.fascia.rulebook.RuleTrial.Said;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Concludes rule by rule, and remembers what the unchanged rules said of the same facts, so that a rulebook with one rule
 * changed costs one rule. Safe for several threads.
 */
final class RuleByRule {

    private final List<GatedRule> rules;
    private final ReasonBook reasons;
    private final Map<Asked, List<Said>> memory = new ConcurrentHashMap<>();

    RuleByRule(List<GatedRule> rules, ReasonBook reasons) {
        this.rules = rules;
        this.reasons = reasons;
    }

    /** What was asked; facts are records, so that the same case is the same question. */
    private record Asked(Stage stage, List<Object> facts) {}

    /** A rule and what stands in its place; null where it is deleted. */
    record Change(GatedRule rule, @Nullable GatedRule instead) {}

    static Object question(Stage stage, List<Object> facts) {
        return new Asked(stage, List.copyOf(facts));
    }

    /** The remembered questions to which the changed rule gives another answer. */
    Set<Object> answeredOtherwise(Change change) {
        Set<Object> otherwise = new HashSet<>();
        memory.forEach((asked, said) -> {
            if (change.rule().stages().contains(asked.stage()) && !same(change, asked, said)) {
                otherwise.add(asked);
            }
        });
        return otherwise;
    }

    private boolean same(Change change, Asked asked, List<Said> said) {
        Said before = said.stream()
                .filter(one -> one.rule() == change.rule())
                .findFirst()
                .orElse(null);
        GatedRule instead = change.instead();
        Said after = instead == null ? null : RuleTrial.read(instead, asked.facts(), reasons);
        return asks(before) == asks(after) && certain(before).equals(certain(after));
    }

    private static boolean asks(@Nullable Said said) {
        return said != null && said.asks();
    }

    private static Set<Finding> certain(@Nullable Said said) {
        return said == null ? Set.of() : said.certain();
    }

    /** The findings of the unchanged rules; they are remembered. */
    List<Finding> conclude(Stage stage, List<Object> facts) {
        return findings(memory.computeIfAbsent(new Asked(stage, List.copyOf(facts)), this::read));
    }

    /** The findings where policy rows may differ and no rule does. */
    List<Finding> concludeAfresh(Stage stage, List<Object> facts) {
        return findings(said(stage, facts));
    }

    /** The findings with one rule changed. */
    List<Finding> conclude(Stage stage, List<Object> facts, Change change) {
        List<Said> said = new ArrayList<>(said(stage, facts));
        said.removeIf(one -> one.rule() == change.rule());
        GatedRule instead = change.instead();
        if (instead != null && instead.stages().contains(stage)) {
            said.add(RuleTrial.read(instead, facts, reasons));
        }
        return findings(said);
    }

    private List<Said> said(Stage stage, List<Object> facts) {
        Asked asked = new Asked(stage, facts);
        List<Said> remembered = memory.get(asked);
        return remembered == null ? read(asked) : remembered;
    }

    /** Rules that have nothing to say are left out. */
    private List<Said> read(Asked asked) {
        List<Said> said = new ArrayList<>();
        for (GatedRule rule : rules) {
            if (rule.stages().contains(asked.stage())) {
                Said one = RuleTrial.read(rule, asked.facts(), reasons);
                if (!one.certain().isEmpty() || !one.unknown().isEmpty()) {
                    said.add(one);
                }
            }
        }
        return List.copyOf(said);
    }

    private List<Finding> findings(List<Said> said) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Set<String>> asking = new LinkedHashMap<>();
        for (Said one : said) {
            findings.addAll(one.certain());
            if (one.asks()) {
                asking.put(one.rule().id(), one.unknown());
            }
        }
        findings.addAll(reasons.unknownInputs(asking));
        return findings;
    }
}
