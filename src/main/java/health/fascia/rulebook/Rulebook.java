package health.fascia.rulebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The compliance officers' rules and tables as one checked, hashed and runnable whole. It never changes; a changed
 * folder becomes another rulebook. Safe for several threads.
 */
public final class Rulebook {

    /** Cases that one session decides before a fresh one takes over, so that nothing can pile up. */
    private static final int CASES_PER_SESSION = 500;

    private final String hash;
    private final List<GatedRule> rules;
    private final Map<Stage, RuleNetwork> networks = new EnumMap<>(Stage.class);
    private final ReasonBook reasons;
    private final Map<Class<?>, PolicyTable<?>> tables;
    private final int casesPerSession;
    private final ThreadLocal<Map<Stage, Shift>> shifts = ThreadLocal.withInitial(() -> new EnumMap<>(Stage.class));

    private static final class Shift {
        private final RuleSession session;
        private int cases;

        Shift(RuleSession session) {
            this.session = session;
        }
    }

    private Rulebook(String hash, List<GatedRule> rules, ReasonBook reasons, Map<Class<?>, PolicyTable<?>> tables) {
        this.hash = hash;
        this.rules = rules;
        for (Stage stage : Stage.values()) {
            networks.put(stage, new RuleNetwork(speakingAt(rules, stage)));
        }
        this.reasons = reasons;
        this.tables = tables;
        this.casesPerSession = CASES_PER_SESSION;
    }

    private Rulebook(Rulebook other, int casesPerSession) {
        this.hash = other.hash;
        this.rules = other.rules;
        this.networks.putAll(other.networks);
        this.reasons = other.reasons;
        this.tables = other.tables;
        this.casesPerSession = casesPerSession;
    }

    /** The same rules with a new session for every case, as rule engines are often used; the benchmark's baseline. */
    public Rulebook withSessionPerCase() {
        return new Rulebook(this, 1);
    }

    /**
     * Reads, gates and checks a folder.
     *
     * @param folder the officers' folder
     * @param sheets the policy tables that the rooms look up
     * @throws RejectedRulebook with everything that is wrong; the folder is then not to be used at all
     */
    public static Rulebook load(Path folder, List<PolicySheet<? extends Record>> sheets) throws RejectedRulebook {
        List<RuleProblem> problems = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            problems.add(
                    new RuleProblem(folder.getFileName().toString(), "folder", "there is no such folder of rules."));
            throw new RejectedRulebook(problems);
        }
        RulebookFolder files = new RulebookFolder(folder);
        String hash = files.hash();
        List<GatedRule> rules = gated(files, problems);
        PolicyTableReader reader = new PolicyTableReader(folder, problems);
        Map<Class<?>, PolicyTable<?>> tables = new HashMap<>();
        for (PolicySheet<? extends Record> sheet : sheets) {
            if (PolicyRow.class.isAssignableFrom(sheet.row())) {
                tables.put(sheet.row(), table(sheet, reader));
            }
        }
        ReasonBook reasons = new ReasonBook(reader, rules, problems);
        if (!problems.isEmpty()) {
            throw new RejectedRulebook(problems);
        }
        return new Rulebook(hash, rules, reasons, Map.copyOf(tables));
    }

    private static List<GatedRule> gated(RulebookFolder files, List<RuleProblem> problems) {
        RuleGate gate = new RuleGate(problems);
        List<GatedRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String file : files.ruleFiles()) {
            Optional<String> text = files.text(file);
            if (text.isEmpty()) {
                problems.add(new RuleProblem(file, "whole file", "it is not saved as UTF-8; save it again as UTF-8."));
                continue;
            }
            for (GatedRule rule : gate.read(file, text.get())) {
                if (ids.add(rule.id())) {
                    rules.add(rule);
                } else {
                    problems.add(new RuleProblem(
                            file, "line " + rule.line(), "the id " + rule.id() + " is used by another rule."));
                }
            }
        }
        return List.copyOf(rules);
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record & PolicyRow> PolicyTable<?> table(
            PolicySheet<? extends Record> sheet, PolicyTableReader reader) {
        PolicySheet<R> typed = (PolicySheet<R>) sheet;
        return new PolicyTable<>(sheet.file(), sheet.sheet(), reader.read(typed));
    }

    /** The rows of a table. */
    @SuppressWarnings("unchecked")
    public <R extends Record & PolicyRow> PolicyTable<R> getTable(Class<R> type) {
        PolicyTable<?> table = tables.get(type);
        if (table == null) {
            throw new IllegalArgumentException("The rulebook was loaded without the table of " + type.getSimpleName());
        }
        return (PolicyTable<R>) table;
    }

    private static List<GatedRule> speakingAt(List<GatedRule> rules, Stage stage) {
        return rules.stream().filter(rule -> rule.stages().contains(stage)).toList();
    }

    /** Every finding of the stage's rules about a case; a rule that fails becomes a finding too, never silence. */
    public List<Finding> conclude(Stage stage, List<Object> facts) {
        Shift shift = shift(stage);
        try {
            return shift.session.conclude(facts);
        } catch (RuntimeException e) {
            endShift(stage, shift);
            return List.of(engineFinding(ReasonBook.Engine.RULE_ERROR, Verdict.REVIEW, Map.of()));
        }
    }

    private Shift shift(Stage stage) {
        Shift shift = shifts.get().get(stage);
        if (shift != null && shift.cases >= casesPerSession) {
            endShift(stage, shift);
            shift = null;
        }
        if (shift == null) {
            shift = new Shift(new RuleSession(Objects.requireNonNull(networks.get(stage)), reasons));
            shifts.get().put(stage, shift);
        }
        shift.cases++;
        return shift;
    }

    private void endShift(Stage stage, Shift shift) {
        shift.session.close();
        shifts.get().remove(stage);
    }

    /** How every rule of the stage stands to a case, for the explanation. */
    public List<RuleTrace> trace(Stage stage, List<Object> facts) {
        return speakingAt(rules, stage).stream()
                .map(rule -> RuleTracer.trace(rule, facts))
                .toList();
    }

    /** The finding that no row of a policy table holds for this case on its date of service. */
    public Finding noPolicyRow(String table, String wanted) {
        return engineFinding(ReasonBook.Engine.NO_POLICY_ROW, Verdict.REVIEW, Map.of("table", table, "wanted", wanted));
    }

    /** The finding that nothing speaks against the case, and nothing for it. */
    public Finding noBasis() {
        return engineFinding(ReasonBook.Engine.NO_BASIS, Verdict.REVIEW, Map.of());
    }

    /** The finding that a case was changed by its sender after it had been decided. */
    public Finding amendedAfterDecision() {
        return engineFinding(ReasonBook.Engine.AMENDED, Verdict.REVIEW, Map.of());
    }

    /** The finding that nothing speaks against paying a line of a claim (CLM-025). */
    public Finding payable() {
        return engineFinding(ReasonBook.Engine.PAYABLE, Verdict.MEETS, Map.of());
    }

    private Finding engineFinding(ReasonBook.Engine engine, Verdict verdict, Map<String, String> fill) {
        return reasons.engine(engine, verdict, fill);
    }

    /** Whether a reason carries an approval. */
    public boolean isBasis(String reasonCode) {
        return reasons.basis().contains(reasonCode);
    }

    /** SHA-256 of the folder's content; names exactly this rulebook. */
    public String hash() {
        return hash;
    }

    /** How many rules there are. */
    public int ruleCount() {
        return rules.size();
    }

    /** How many rows the policy tables have. */
    public int policyRowCount() {
        return tables.values().stream().mapToInt(table -> table.rows().size()).sum();
    }

    /** Every policy row with the table in which it stands, by its row id. */
    public Map<String, PolicyTable<?>> tablesByRow() {
        Map<String, PolicyTable<?>> byRow = new HashMap<>();
        tables.values().forEach(table -> table.rows().forEach(row -> byRow.put(row.rowId(), table)));
        return byRow;
    }

    /** The rules as people quote them: id to name and source. */
    public List<RuleTrace> catalog() {
        return rules.stream()
                .map(rule ->
                        new RuleTrace(rule.id(), rule.name(), rule.source(), RuleTrace.Standing.SILENT, 0, List.of()))
                .toList();
    }
}
