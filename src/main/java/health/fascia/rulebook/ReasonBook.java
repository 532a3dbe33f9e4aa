package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words of all conclusions, from {@code rules/reasons.xlsx}, checked against the rules that use them. */
final class ReasonBook {

    private static final String FILE = "reasons.xlsx";

    /** What the engine itself has to say; their reasons stand in the same sheet. */
    enum Engine {
        UNKNOWN_INPUT("ENG-001"),
        NO_POLICY_ROW("ENG-002"),
        RULE_ERROR("ENG-003"),
        NO_BASIS("ENG-004"),
        CONFLICT("ENG-005"),
        AMENDED("ENG-006"),
        RULE_RUNAWAY("ENG-007"),
        PAYABLE("ENG-008");

        private final String rule;

        Engine(String rule) {
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    private record Entry(Reason reason, ReasonText text, ReasonText missing, ReasonText source) {}

    private final Map<String, Entry> byRule = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Set<String> basis = new HashSet<>();
    private final Set<String> ruleRows = new TreeSet<>();

    private final Set<String> unverifiedRows = new HashSet<>();

    ReasonBook(
            PolicyTableReader reader,
            List<GatedRule> rules,
            Collection<PolicyTable<?>> tables,
            List<RuleProblem> problems) {
        tables.forEach(table -> table.rows().stream()
                .filter(row -> !row.verified().equals("read"))
                .forEach(row -> unverifiedRows.add(row.rowId())));
        Map<String, Reason> reasons = new HashMap<>();
        for (Reason reason : reader.read(new PolicySheet<>(FILE, "Reasons", Reason.class))) {
            if (reasons.put(reason.rule(), reason) != null) {
                problems.add(problem("rule " + reason.rule(), "it has two rows."));
            }
            ruleRows.add(reason.rule());
            if (reason.basis()) {
                basis.add(reason.reasonCode());
            }
        }
        for (InputWords input : reader.read(new PolicySheet<>(FILE, "Inputs", InputWords.class))) {
            words.put(
                    input.input(),
                    input.intakeColumnHeader() == null
                            ? input.words()
                            : input.words() + " (column " + input.intakeColumnHeader() + ")");
        }
        rules.forEach(rule -> enter(rule, reasons, problems));
        enterEngine(reasons, problems);
    }

    private void enterEngine(Map<String, Reason> reasons, List<RuleProblem> problems) {
        for (Engine engine : Engine.values()) {
            Reason reason = reasons.get(engine.rule());
            if (reason == null) {
                problems.add(problem("sheet Reasons", "the row of " + engine.rule() + " is missing."));
            } else {
                byRule.put(engine.rule(), entry(reason, "Fascia", List.of(), new ArrayList<>()));
            }
        }
    }

    private void enter(GatedRule rule, Map<String, Reason> reasons, List<RuleProblem> problems) {
        Reason reason = reasons.get(rule.id());
        if (reason == null) {
            problems.add(problem("sheet Reasons", "rule " + rule.id() + " has no row."));
            return;
        }
        if (!reason.reasonCode().equals(rule.conclusion().reasonCode())) {
            problems.add(problem(
                    "rule " + rule.id(),
                    "the sheet says " + reason.reasonCode() + ", the rule says "
                            + rule.conclusion().reasonCode() + "."));
        }
        List<String> errors = new ArrayList<>();
        List<Class<?>> facts = new ArrayList<>();
        rule.conclusion().facts().forEach(slot -> facts.add(rule.pattern(slot).type()));
        byRule.put(rule.id(), entry(reason, rule.source(), facts, errors));
        errors.forEach(error -> problems.add(problem("rule " + rule.id(), error)));
        rule.inputs().stream()
                .filter(input -> !words.containsKey(input))
                .forEach(input -> problems.add(
                        problem("sheet Inputs", input + " has no row, and rule " + rule.id() + " reads it.")));
    }

    private static Entry entry(Reason reason, String source, List<Class<?>> facts, List<String> errors) {
        String missing = reason.missing() == null ? "" : reason.missing();
        return new Entry(
                reason,
                new ReasonText(reason.text(), facts, errors),
                new ReasonText(missing, facts, errors),
                new ReasonText(source, facts, errors));
    }

    /**
     * The finding of a rule that holds for these facts.
     *
     * @param slots the facts, by slot
     */
    Finding finding(GatedRule rule, @Nullable Object[] slots) {
        Entry entry = get(rule.id());
        Object[] handedOver = MatchedFacts.handedOver(rule, slots);
        List<String> policyRows = MatchedFacts.policyRows(rule, slots);
        return new Finding(
                rule.id(),
                rule.conclusion().verdict(),
                rule.conclusion().reasonCode(),
                entry.reason().rank(),
                entry.text().fill(handedOver),
                entry.missing().fill(handedOver),
                entry.source().fill(handedOver),
                carc(entry.reason()),
                policyRows,
                rule.verified() && isRead(policyRows));
    }

    private boolean isRead(List<String> policyRows) {
        for (String row : policyRows) {
            if (unverifiedRows.contains(row)) {
                return false;
            }
        }
        return true;
    }

    /** A finding of the engine itself; the words fill the placeholders by their names. */
    Finding engine(Engine engine, Verdict verdict, Map<String, String> fill) {
        Reason reason = get(engine.rule()).reason();
        return new Finding(
                engine.rule(),
                verdict,
                reason.reasonCode(),
                reason.rank(),
                filled(reason.text(), fill),
                filled(reason.missing(), fill),
                "Fascia",
                carc(reason),
                List.of(),
                true);
    }

    /**
     * One finding for each set of unknown fields, naming the rules that need them.
     *
     * @param asking the unknown fields by the ids of the rules
     */
    List<Finding> unknownInputs(Map<String, Set<String>> asking) {
        if (asking.isEmpty()) {
            return List.of();
        }
        Map<Set<String>, Set<String>> rulesByInputs = new LinkedHashMap<>();
        asking.forEach((rule, inputs) ->
                rulesByInputs.computeIfAbsent(inputs, any -> new TreeSet<>()).add(rule));
        List<Finding> findings = new ArrayList<>();
        rulesByInputs.forEach((inputs, rules) -> {
            Set<String> asked = new LinkedHashSet<>();
            inputs.forEach(input -> asked.add(wordsFor(input)));
            findings.add(engine(
                    Engine.UNKNOWN_INPUT,
                    Verdict.PEND,
                    Map.of("inputs", String.join(", ", asked), "rule", String.join(", ", rules))));
        });
        return findings;
    }

    private static String filled(@Nullable String text, Map<String, String> fill) {
        String result = text == null ? "" : text;
        for (Map.Entry<String, String> entry : fill.entrySet()) {
            result = result.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return result;
    }

    private static String carc(Reason reason) {
        return reason.carcAndRarc() == null ? "" : reason.carcAndRarc();
    }

    private Entry get(String rule) {
        Entry entry = byRule.get(rule);
        if (entry == null) {
            throw new IllegalStateException("The reason of " + rule + " was not checked.");
        }
        return entry;
    }

    /** The words for a field such as {@code Order.date}. */
    String wordsFor(String input) {
        return words.getOrDefault(input, input);
    }

    /** The reason codes that carry an approval. */
    Set<String> basis() {
        return basis;
    }

    /** The ids of the rules that have a row, whether there is such a rule or not. */
    Set<String> ruleRows() {
        return ruleRows;
    }

    /** The fields that have words, whether a rule reads them or not. */
    Set<String> inputRows() {
        return new TreeSet<>(words.keySet());
    }

    private static RuleProblem problem(String place, String text) {
        return new RuleProblem(FILE, place, text);
    }
}
