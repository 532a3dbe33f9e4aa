package health.fascia.rulebook;

import health.fascia.rulebook.GatedRule.Clause;
import health.fascia.rulebook.GatedRule.Pattern;
import health.fascia.rulebook.GatedRule.Quantifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The gated rules as a Drools network, built from data: no source is generated and nothing is compiled, so that loading
 * takes milliseconds and what an officer types can never become a class. A pattern lets a fact through while its
 * condition is not false; whether the rule is then true or unknown is weighed when it fires.
 */
final class RuleNetwork {

    private final KieBase network;
    private final Map<String, GatedRule> rules = new HashMap<>();

    RuleNetwork(List<GatedRule> gated) {
        ModelImpl model = new ModelImpl();
        for (GatedRule rule : gated) {
            rules.put(rule.name(), rule);
            model.addRule(PatternDSL.rule("rules", rule.name()).build(items(rule)));
        }
        network = KieBaseBuilder.createKieBaseFromModel(model);
    }

    KieBase network() {
        return network;
    }

    GatedRule rule(String name) {
        GatedRule rule = rules.get(name);
        if (rule == null) {
            throw new IllegalStateException("A rule fired that was never gated.");
        }
        return rule;
    }

    private static RuleItemBuilder<?>[] items(GatedRule rule) {
        List<Variable<Object>> variables = new ArrayList<>();
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            variables.add(variable(pattern));
            PatternDef<Object> shape = PatternDSL.pattern(variables.get(pattern.slot()));
            for (int i = 0; i < pattern.conditions().size(); i++) {
                String id = rule.id() + "/" + pattern.slot() + "/" + i;
                constrain(shape, id, new Gate(pattern, pattern.conditions().get(i)), variables);
            }
            countCombinations(shape, pattern, rule, variables);
            items.add(
                    switch (pattern.quantifier()) {
                        case ONE -> shape;
                        case NOT -> PatternDSL.not(shape);
                        case EXISTS -> PatternDSL.exists(shape);
                    });
        }
        items.add(PatternDSL.execute(() -> {}));
        return items.toArray(RuleItemBuilder<?>[]::new);
    }

    /** A pattern that compares its fact with no other would pair all with all, unseen by any condition. */
    private static void countCombinations(
            PatternDef<Object> shape, Pattern pattern, GatedRule rule, List<Variable<Object>> variables) {
        boolean compared = pattern.conditions().stream()
                .anyMatch(clause -> !new Gate(pattern, clause).others().isEmpty());
        if (compared || pattern.quantifier() != Quantifier.ONE) {
            return;
        }
        rule.patterns().stream()
                .filter(earlier -> earlier.slot() < pattern.slot() && earlier.quantifier() == Quantifier.ONE)
                .findFirst()
                .ifPresent(earlier -> shape.expr(
                        rule.id() + "/" + pattern.slot() + "/effort", variables.get(earlier.slot()), (fact, other) -> {
                            Effort.spend(1);
                            return true;
                        }));
    }

    @SuppressWarnings("unchecked")
    private static Variable<Object> variable(Pattern pattern) {
        return (Variable<Object>) PatternDSL.declarationOf((Class<Object>) pattern.type(), slotName(pattern.slot()));
    }

    /** The name under which a match knows the fact of a slot. */
    static String slotName(int slot) {
        return "fact" + slot;
    }

    /** Whether a fact may pass one condition of its pattern. */
    private record Gate(Pattern pattern, Clause clause) {

        boolean open(Object[] slots) {
            Truth truth = clause.test(slots);
            return pattern.quantifier() == Quantifier.NOT ? truth == Truth.TRUE : truth != Truth.FALSE;
        }

        List<Integer> others() {
            TreeSet<Integer> slots = new TreeSet<>();
            clause.condition().operands().forEach(operand -> operand.collectSlots(slots));
            slots.remove(pattern.slot());
            return List.copyOf(slots);
        }
    }

    private static void constrain(PatternDef<Object> shape, String id, Gate gate, List<Variable<Object>> variables) {
        int own = gate.pattern().slot();
        List<Integer> others = gate.others();
        int size = 1 + others.stream().reduce(own, Math::max);
        switch (others.size()) {
            case 0 -> shape.expr(id, fact -> gate.open(slots(size, own, fact)));
            case 1 -> {
                int first = others.get(0);
                shape.expr(id, variables.get(first), (fact, a) -> {
                    Object[] slots = slots(size, own, fact);
                    slots[first] = a;
                    return gate.open(slots);
                });
            }
            case 2 -> {
                int first = others.get(0);
                int second = others.get(1);
                shape.expr(id, variables.get(first), variables.get(second), (fact, a, b) -> {
                    Object[] slots = slots(size, own, fact);
                    slots[first] = a;
                    slots[second] = b;
                    return gate.open(slots);
                });
            }
            default -> throw new IllegalStateException("A condition may compare its fact with two others.");
        }
    }

    private static Object[] slots(int size, int own, Object fact) {
        Object[] slots = new Object[size];
        slots[own] = fact;
        return slots;
    }
}
