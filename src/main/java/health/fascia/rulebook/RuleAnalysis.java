package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be said of rules and their words without a case: what is dead, said twice or not needed. */
final class RuleAnalysis {

    private static final String REASONS = "reasons.xlsx";

    private final List<GatedRule> rules;

    RuleAnalysis(List<GatedRule> rules) {
        this.rules = rules;
    }

    /** Rules that no case can meet. */
    List<RuleProblem> dead() {
        List<RuleProblem> dead = new ArrayList<>();
        rules.forEach(rule -> Impossible.find(rule).ifPresent(why -> dead.add(problem(rule, why))));
        return dead;
    }

    /** Rules that another says already. */
    List<RuleProblem> repeated() {
        List<RuleProblem> repeated = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                compare(rules.get(i), rules.get(j), repeated);
            }
        }
        return repeated;
    }

    private static void compare(GatedRule one, GatedRule two, List<RuleProblem> repeated) {
        boolean onPurpose = one.origin().beside().contains(two.id())
                || two.origin().beside().contains(one.id());
        if (onPurpose || one.conclusion().verdict() != two.conclusion().verdict()) {
            return;
        }
        boolean oneWithin = RuleShape.holdsWithin(one, two);
        boolean twoWithin = RuleShape.holdsWithin(two, one);
        boolean sameReason =
                one.conclusion().reasonCode().equals(two.conclusion().reasonCode());
        if (oneWithin && twoWithin) {
            repeated.add(problem(
                    two, "repeats " + one.id() + ": same facts, same conditions, same verdict. Keep one of them."));
        } else if (sameReason && oneWithin) {
            repeated.add(swallowed(one, two));
        } else if (sameReason && twoWithin) {
            repeated.add(swallowed(two, one));
        }
    }

    private static RuleProblem swallowed(GatedRule narrow, GatedRule wide) {
        return problem(
                narrow,
                "adds nothing: whenever it holds, " + wide.id() + " holds too and says the same ("
                        + wide.conclusion().reasonCode() + "). Remove it, or narrow " + wide.id() + ".");
    }

    /** Rules that stand beside a rule that does not exist. */
    List<RuleProblem> besideNothing() {
        Set<String> ids = new HashSet<>();
        rules.forEach(rule -> ids.add(rule.id()));
        List<RuleProblem> found = new ArrayList<>();
        for (GatedRule rule : rules) {
            rule.origin().beside().stream()
                    .filter(id -> !ids.contains(id))
                    .forEach(id ->
                            found.add(problem(rule, "stands beside " + id + ", which is no rule." + meant(id, ids))));
        }
        return found;
    }

    /** Rows of the words that nothing uses. */
    List<RuleProblem> unused(ReasonBook reasons) {
        Set<String> ids = new HashSet<>();
        Set<String> read = new HashSet<>();
        for (GatedRule rule : rules) {
            ids.add(rule.id());
            read.addAll(rule.inputs());
        }
        for (ReasonBook.Engine engine : ReasonBook.Engine.values()) {
            ids.add(engine.rule());
        }
        List<RuleProblem> unused = new ArrayList<>();
        reasons.ruleRows().stream()
                .filter(rule -> !ids.contains(rule))
                .forEach(rule -> unused.add(new RuleProblem(
                        REASONS,
                        "sheet Reasons · " + rule,
                        "no rule has this id." + meant(rule, ids) + " Remove the row, or write the rule.")));
        reasons.inputRows().stream()
                .filter(input -> !read.contains(input))
                .forEach(input -> unused.add(new RuleProblem(
                        REASONS,
                        "sheet Inputs · " + input,
                        "no rule reads it; remove the row, or keep it for a rule to come.")));
        return unused;
    }

    private static String meant(String wrong, Set<String> known) {
        return Spelling.nearest(wrong, known)
                .filter(name -> name.length() > wrong.length() - 2)
                .filter(name -> !name.replaceAll("[0-9]", "").equals(wrong.replaceAll("[0-9]", "")))
                .map(name -> " Did you mean " + name + "?")
                .orElse("");
    }

    private static RuleProblem problem(GatedRule rule, String text) {
        return new RuleProblem(rule.file(), "line " + rule.line(), "rule \"" + shortened(rule.name()) + "\" " + text);
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 57) + "...";
    }
}
