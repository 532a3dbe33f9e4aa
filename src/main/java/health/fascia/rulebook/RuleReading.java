package health.fascia.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of a folder to be read, compared and printed, not run: what passes the gate is described, what does not is
 * named. So a folder that could not come into force can still be read as far as it goes.
 */
public final class RuleReading {

    /** How a rule begins, for naming also those that the gate refuses. */
    private static final Pattern BEGINNING = Pattern.compile("(?m)^\\s*+rule\\s++\"([A-Z]{2,5}-[0-9]{1,3}[a-z]?) ");

    private final List<GatedRule> gated = new ArrayList<>();
    private final Map<String, RuleDescription> rules = new LinkedHashMap<>();
    private final List<RuleProblem> problems = new ArrayList<>();
    private final Set<String> unread = new TreeSet<>();
    private final List<String> workbooks;

    private RuleReading(RulebookFolder files) {
        this.workbooks = files.workbooks();
        Map<String, RuleDescription.Words> words = words(files);
        RuleGate gate = new RuleGate(problems);
        for (String file : files.ruleFiles()) {
            Optional<String> text = files.text(file);
            if (text.isEmpty()) {
                problems.add(new RuleProblem(file, "whole file", "it is not saved as UTF-8; save it again as UTF-8."));
                continue;
            }
            RuleText lines = new RuleText(text.get());
            gate.read(file, text.get()).forEach(rule -> enter(rule, lines, words));
            Matcher named = BEGINNING.matcher(text.get());
            while (named.find()) {
                unread.add(named.group(1));
            }
        }
        unread.removeAll(rules.keySet());
    }

    /** Reads a folder as far as it can be read; the folder must be there. */
    public static RuleReading of(Path folder) {
        return new RuleReading(new RulebookFolder(folder));
    }

    private Map<String, RuleDescription.Words> words(RulebookFolder files) {
        Map<String, RuleDescription.Words> words = new HashMap<>();
        PolicyTableReader reader = new PolicyTableReader(files.root(), problems);
        for (Reason reason : reader.read(new PolicySheet<>("reasons.xlsx", "Reasons", Reason.class))) {
            words.put(
                    reason.rule(),
                    new RuleDescription.Words(
                            reason.rank(),
                            reason.carcAndRarc() == null ? "" : reason.carcAndRarc(),
                            reason.text(),
                            reason.missing() == null ? "" : reason.missing(),
                            reason.basis()));
        }
        return words;
    }

    private void enter(GatedRule rule, RuleText lines, Map<String, RuleDescription.Words> words) {
        if (rules.containsKey(rule.id())) {
            problems.add(new RuleProblem(
                    rule.file(), "line " + rule.line(), "the id " + rule.id() + " is used by another rule."));
            return;
        }
        gated.add(rule);
        rules.put(
                rule.id(),
                new RuleDescription(
                        rule.id(),
                        rule.name().substring(rule.id().length()).strip(),
                        rule.file(),
                        rule.line(),
                        rule.stages(),
                        rule.patterns().stream().map(RuleReading::asked).toList(),
                        lines.conditions(rule.line()),
                        rule.conclusion().verdict(),
                        rule.conclusion().reasonCode(),
                        rule.source(),
                        lines.reviewed(rule.line()),
                        rule.verified(),
                        Optional.ofNullable(words.get(rule.id()))));
    }

    private static RuleDescription.Asked asked(GatedRule.Pattern pattern) {
        String quantifier =
                switch (pattern.quantifier()) {
                    case ONE -> "";
                    case EXISTS -> "exists";
                    case NOT -> "not";
                };
        List<String> clauses =
                pattern.conditions().stream().map(GatedRule.Clause::text).toList();
        return new RuleDescription.Asked(quantifier, pattern.type().getSimpleName(), clauses);
    }

    /** Every rule that could be read, in the order of the files. */
    public List<RuleDescription> rules() {
        return List.copyOf(rules.values());
    }

    /** What is wrong with the rules and their words. */
    public List<RuleProblem> problems() {
        return List.copyOf(problems);
    }

    /** Ids of rules that stand in a file and could not be read. */
    public Set<String> unread() {
        return Set.copyOf(unread);
    }

    /** The workbooks of the folder, relative to it, in the order of their names. */
    public List<String> workbooks() {
        return workbooks;
    }

    /** The rules that ask for one of these facts and are not ruled out by them, with what the facts settle. */
    public List<RuleReach> reaching(List<RuleReach.Given> given) {
        List<RuleReach> reaching = new ArrayList<>();
        for (GatedRule rule : gated) {
            RuleDescription description = rules.get(rule.id());
            List<String> settled = new ArrayList<>();
            if (description != null && RuleReach.reaches(rule, given, settled)) {
                reaching.add(new RuleReach(description, List.copyOf(settled)));
            }
        }
        return reaching;
    }
}
