package health.fascia.rulebook;

import health.fascia.rulebook.RuleByRule.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A rulebook with every small mistake that an officer could make in it, one at a time and in memory: what the examples
 * are worth is how many of them they notice.
 */
public final class Mutants {

    private final Rulebook rulebook;
    private final List<GatedRule> rules;
    private final Map<Class<?>, PolicyTable<?>> tables;
    private final RuleByRule conclusions;
    private final ReadColumns read;

    Mutants(Rulebook rulebook, List<GatedRule> rules, ReasonBook reasons, Map<Class<?>, PolicyTable<?>> tables) {
        this.rulebook = rulebook;
        this.rules = rules;
        this.tables = tables;
        this.conclusions = new RuleByRule(rules, reasons);
        this.read = new ReadColumns(rules);
    }

    /**
     * The rulebook without a mistake; what it concludes is remembered, so that the mutants need not conclude it again.
     *
     * @param asked hears each question that is put to it: the stage and the facts, as one value
     */
    public Rulebook unchanged(Consumer<Object> asked) {
        return rulebook.changed(tables, (stage, facts) -> {
            asked.accept(RuleByRule.question(stage, facts));
            return conclusions.conclude(stage, facts);
        });
    }

    /** Every mutant: of the rules in the order of their files, then of the tables. */
    public List<Mutant> list() {
        List<Mutant> mutants = new ArrayList<>();
        Set<String> blank = new HashSet<>();
        tables.values().forEach(table -> blank.addAll(RowMutations.blankColumns(table)));
        for (GatedRule rule : rules) {
            for (RuleMutations.Mutation mutation : RuleMutations.of(rule, blank)) {
                Change change = new Change(rule, mutation.rule());
                mutants.add(new Mutant(
                        rule.id(),
                        rule.file(),
                        "line " + rule.line() + " · " + rule.id(),
                        mutation.change(),
                        () -> rulebook.changed(tables, (stage, facts) -> conclusions.conclude(stage, facts, change)),
                        () -> Optional.of(conclusions.answeredOtherwise(change))));
            }
        }
        tables.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) -> place(one).compareTo(place(other))))
                .forEach(table -> addRows(table.getKey(), table.getValue(), mutants));
        return mutants;
    }

    private String place(Class<?> row) {
        PolicyTable<?> table = Objects.requireNonNull(tables.get(row));
        return table.file() + " " + table.sheet();
    }

    private <R extends PolicyRow> void addRows(Class<?> type, PolicyTable<R> table, List<Mutant> mutants) {
        for (RowMutations.Mutation<R> mutation : RowMutations.of(table, read)) {
            mutants.add(new Mutant(
                    mutation.row().rowId(),
                    table.file(),
                    "sheet " + table.sheet() + " · row " + mutation.row().rowId() + mutation.column(),
                    mutation.change(),
                    () -> {
                        Map<Class<?>, PolicyTable<?>> changed = new HashMap<>(tables);
                        changed.put(type, mutation.table());
                        return rulebook.changed(changed, conclusions::concludeAfresh);
                    },
                    Optional::empty));
        }
    }
}
