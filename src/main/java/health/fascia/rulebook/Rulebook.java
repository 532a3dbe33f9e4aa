package health.fascia.rulebook;

import health.fascia.publiclist.PublicLists;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The compliance officers' rules and tables as one checked, hashed and runnable whole. It never changes; a changed
 * folder becomes another rulebook. Safe for several threads.
 */
public final class Rulebook {

    private final String hash;
    private final List<GatedRule> rules;
    private final ReasonBook reasons;
    private final Map<Class<?>, PolicyTable<?>> tables;
    private final PublicLists lists;
    private final Conclusions conclusions;

    private Rulebook(FolderReading reading, Map<Stage, CaseNetwork> networks) {
        this.hash = reading.hash();
        this.rules = reading.rules();
        this.reasons = reading.reasons();
        this.tables = Map.copyOf(reading.tables());
        this.lists = reading.lists();
        this.conclusions =
                (stage, facts) -> Objects.requireNonNull(networks.get(stage)).conclude(facts, reasons);
    }

    private Rulebook(Rulebook other, Map<Class<?>, PolicyTable<?>> tables, Conclusions conclusions) {
        this.hash = other.hash;
        this.rules = other.rules;
        this.reasons = other.reasons;
        this.tables = tables;
        this.lists = other.lists;
        this.conclusions = conclusions;
    }

    /** The same rulebook with other rows or another way to conclude, for a change that is tried in memory. */
    Rulebook changed(Map<Class<?>, PolicyTable<?>> rows, Conclusions otherwise) {
        return new Rulebook(this, rows, otherwise);
    }

    /**
     * The same rulebook, with every question to its tables noted. What is decided by it hangs on these answers, the rules, the
     * reasons, the lists and the case, and on nothing else.
     */
    public Rulebook watched(Lookups lookups) {
        return new Rulebook(this, WatchedRows.watch(tables, lookups), conclusions);
    }

    /** The rows of all tables. */
    public PolicyRows policyRows() {
        return PolicyRows.of(tables);
    }

    /** The rulebook with one small mistake at a time, to see which of them the examples notice. */
    public Mutants mutants() {
        return new Mutants(this, rules, reasons, tables);
    }

    /**
     * The same rules as Drools is usually given them: a new session for every case, every fact inserted, rules joined by
     * the network. The benchmark's baseline, and what the fast way must agree with.
     */
    public Rulebook withSessionPerCase() {
        Map<Stage, RuleNetwork> networks = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            networks.put(stage, new RuleNetwork(speakingAt(rules, stage)));
        }
        return new Rulebook(
                this,
                tables,
                (stage, facts) -> RuleSession.conclude(Objects.requireNonNull(networks.get(stage)), reasons, facts));
    }

    /**
     * Reads, gates and checks a folder.
     *
     * @param folder the officers' folder
     * @param sheets the policy tables that the rooms look up
     * @throws RejectedRulebook with everything that is wrong; the folder is then not to be used at all
     */
    public static Rulebook load(Path folder, List<PolicySheet<? extends Record>> sheets) throws RejectedRulebook {
        return load(folder, sheets, new FilesRead());
    }

    /**
     * The same, without reading again what was read before and has not changed since.
     *
     * @param folder the officers' folder, or better a copy that nobody changes while it is read
     * @param read what the last folder held; afterwards it knows what this one holds
     * @throws RejectedRulebook with everything that is wrong
     */
    public static Rulebook load(Path folder, List<PolicySheet<? extends Record>> sheets, FilesRead read)
            throws RejectedRulebook {
        synchronized (read) {
            FolderReading reading = FolderReading.of(folder, sheets, read);
            if (!reading.problems().isEmpty()) {
                throw new RejectedRulebook(reading.problems());
            }
            return new Rulebook(reading, read.networks(reading.rules()));
        }
    }

    /** The hash that names what a folder holds, whether it can become a rulebook or not. */
    public static String hash(Path folder) {
        return new RulebookFolder(folder).hash();
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

    /** The published lists that lie beside the rules. */
    public PublicLists lists() {
        return lists;
    }

    static List<GatedRule> speakingAt(List<GatedRule> rules, Stage stage) {
        return rules.stream().filter(rule -> rule.stages().contains(stage)).toList();
    }

    /** Every finding of the stage's rules about a case; a rule that fails becomes a finding too, never silence. */
    public List<Finding> conclude(Stage stage, List<Object> facts) {
        Effort effort = Effort.begin();
        try {
            return conclusions.conclude(stage, facts);
        } catch (RuntimeException | StackOverflowError e) {
            ReasonBook.Engine why = effort.exhausted() ? ReasonBook.Engine.RULE_RUNAWAY : ReasonBook.Engine.RULE_ERROR;
            return List.of(engineFinding(why, Verdict.REVIEW, Map.of()));
        } finally {
            effort.end();
        }
    }

    /** How every rule of the stage stands to a case, for the explanation. */
    public List<RuleTrace> trace(Stage stage, List<Object> facts) {
        return speakingAt(rules, stage).stream()
                .map(rule -> RuleTracer.trace(rule, facts, reasons::wordsFor))
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

    public int ruleCount() {
        return rules.size();
    }

    public int policyRowCount() {
        return tables.values().stream().mapToInt(table -> table.rows().size()).sum();
    }

    /** Every policy row with the table in which it stands, by its row id. */
    public Map<String, PolicyTable<?>> tablesByRow() {
        Map<String, PolicyTable<?>> byRow = new HashMap<>();
        tables.values().forEach(table -> table.rows().forEach(row -> byRow.put(row.rowId(), table)));
        return byRow;
    }

    /** The ids of the rules that ask for a fact, whatever they ask of it. */
    public Set<String> rulesAsking(Class<?> fact) {
        return rules.stream()
                .filter(rule -> rule.patterns().stream()
                        .anyMatch(pattern -> pattern.type().equals(fact)))
                .map(GatedRule::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The rules as people quote them, with their sources. */
    public List<RuleSource> catalog() {
        return rules.stream().map(RuleSource::of).toList();
    }
}
