package health.fascia.rulebook;

import health.fascia.rulebook.ConditionTokens.Misread;
import health.fascia.rulebook.GatedRule.Clause;
import health.fascia.rulebook.GatedRule.Quantifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads the conditions and the conclusion of one rule out of its syntax tree. */
final class RuleBody {

    private static final Pattern CONCLUSION = Pattern.compile(
            "\\s*findings\\s*\\.\\s*(meets|note|pend|review|adverse|reduce)\\s*\\(\\s*\"([A-Z]-[A-Z0-9-]{2,40})\"\\s*((?:,\\s*[A-Za-z_]\\w*\\s*)*)\\)\\s*;\\s*");

    /** Characters; beyond it the pattern above would take the stack instead of an answer. */
    private static final int LONGEST_CONCLUSION = 1000;

    /** The network compares a fact with this many others in one condition. */
    private static final int MOST_OTHERS = 2;

    private final RuleDescr rule;
    private final FactTypes types;
    private final BiConsumer<Integer, String> refuse;
    private final RuleNames names;
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<GatedRule.Pattern> patterns = new ArrayList<>();

    RuleBody(RuleDescr rule, FactTypes types, BiConsumer<Integer, String> refuse) {
        this.rule = rule;
        this.types = types;
        this.refuse = refuse;
        this.names = new RuleNames(types);
    }

    /** The conditions in order; what cannot be taken is refused. */
    List<GatedRule.Pattern> patterns() {
        for (BaseDescr element : rule.getLhs().getDescrs()) {
            if (element instanceof PatternDescr pattern) {
                add(pattern, Quantifier.ONE);
            } else if (element instanceof NotDescr not && single(not) instanceof PatternDescr pattern) {
                add(pattern, Quantifier.NOT);
            } else if (element instanceof ExistsDescr exists && single(exists) instanceof PatternDescr pattern) {
                add(pattern, Quantifier.EXISTS);
            } else {
                refuse.accept(element.getLine(), "only facts, 'not' and 'exists' are allowed as conditions.");
            }
        }
        if (patterns.isEmpty()) {
            refuse.accept(rule.getLine(), "it has no condition, so that it would hold for every case.");
        }
        return List.copyOf(patterns);
    }

    private static @Nullable Object single(ConditionalElementDescr element) {
        return element.getDescrs().size() == 1 ? element.getDescrs().get(0) : null;
    }

    private void add(PatternDescr pattern, Quantifier quantifier) {
        Optional<Class<?>> type = types.find(pattern.getObjectType()).filter(found -> !found.isEnum());
        if (type.isEmpty()) {
            refuse.accept(
                    pattern.getLine(), "there is no fact '" + pattern.getObjectType() + "'; see rules/README.md.");
            return;
        }
        if (pattern.getSource() != null
                || !pattern.getBehaviors().isEmpty()
                || pattern.isUnification()
                || !pattern.getAnnotations().isEmpty()) {
            refuse.accept(pattern.getLine(), "'from', 'over', ':=' and annotations are not allowed in a condition.");
            return;
        }
        Operand.Fact fact = new Operand.Fact(patterns.size(), type.get());
        names.enter(fact);
        List<Clause> clauses = clauses(pattern);
        patterns.add(new GatedRule.Pattern(quantifier, type.get(), fact.slot(), clauses));
        bind(pattern, quantifier, fact);
    }

    private void bind(PatternDescr pattern, Quantifier quantifier, Operand.Fact fact) {
        String name = pattern.getIdentifier();
        if (name == null || name.isEmpty()) {
            return;
        }
        if (quantifier != Quantifier.ONE) {
            refuse.accept(pattern.getLine(), "a fact after 'not' or 'exists' cannot be named.");
            return;
        }
        try {
            names.bind(name, fact);
            slots.put(name, fact.slot());
        } catch (Misread e) {
            refuse.accept(pattern.getLine(), RuleGate.words(e));
        }
    }

    private List<Clause> clauses(PatternDescr pattern) {
        List<Clause> clauses = new ArrayList<>();
        for (BaseDescr constraint : pattern.getDescrs()) {
            if (!(constraint instanceof ExprConstraintDescr expression)
                    || expression.getType() != ExprConstraintDescr.Type.NAMED) {
                refuse.accept(pattern.getLine(), "only comparisons of named fields are allowed.");
                continue;
            }
            String text = expression.getExpression().strip();
            try {
                Condition condition = ConditionParser.parse(text, names);
                checkOthers(condition);
                clauses.add(new Clause(text, condition));
            } catch (Misread e) {
                refuse.accept(pattern.getLine(), "in '" + ConditionTokens.shortened(text) + "': " + RuleGate.words(e));
            }
        }
        return clauses;
    }

    private void checkOthers(Condition condition) throws Misread {
        Set<Integer> others = new HashSet<>();
        condition.operands().forEach(operand -> operand.collectSlots(others));
        others.remove(patterns.size());
        if (others.size() > MOST_OTHERS) {
            throw new Misread("it names more than two other facts; divide it by a comma.");
        }
    }

    /** The conclusion, or null when the rule says something else. */
    GatedRule.@Nullable Conclusion conclusion() {
        String text = String.valueOf(rule.getConsequence());
        Matcher matcher = CONCLUSION.matcher(text);
        if (text.length() > LONGEST_CONCLUSION || !matcher.matches()) {
            refuse.accept(
                    rule.getConsequenceLine(),
                    "after 'then' stands one line such as findings.pend( \"R-RX-MISSING\", order ); and nothing else.");
            return null;
        }
        List<Integer> facts = new ArrayList<>();
        for (String argument : matcher.group(3).split(",")) {
            String name = argument.strip();
            if (!name.isEmpty()) {
                Integer slot = slots.get(name);
                if (slot == null) {
                    refuse.accept(rule.getConsequenceLine(), "there is no fact named '" + name + "' in this rule.");
                } else {
                    facts.add(slot);
                }
            }
        }
        Verdict verdict = Verdict.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
        return new GatedRule.Conclusion(verdict, matcher.group(2), List.copyOf(facts));
    }
}
