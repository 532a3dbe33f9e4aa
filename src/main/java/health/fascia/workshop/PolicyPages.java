package health.fascia.workshop;

import health.fascia.codeset.UsState;
import health.fascia.coverage.facts.PayerPolicy;
import health.fascia.licensure.facts.Jurisdiction;
import health.fascia.referral.facts.Coverage;
import health.fascia.referral.facts.Service;
import health.fascia.rulebook.PolicyRow;
import health.fascia.rulebook.RuleDescription;
import health.fascia.rulebook.RuleReach;
import health.fascia.rulebook.RuleReach.Given;
import health.fascia.rulebook.Rulebook;
import health.fascia.workshop.PolicyPage.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rule book turned around: by state and by payer, each with its rows and the rules that speak because of them. */
final class PolicyPages {

    private static final Set<String> LEFT_OUT = Set.of("Name", "State", "Payer", "Pages read");

    private static final Comparator<RuleDescription> IN_ORDER =
            Comparator.comparing((RuleDescription rule) -> Area.of(rule.id())).thenComparing(RuleDescription::id);

    private final Edition edition;
    private final Map<String, List<Given>> facts = new HashMap<>();
    private final Map<String, String> payers = new LinkedHashMap<>();
    private final List<RuleDescription> everyState;
    private final List<RuleDescription> everyPayer;

    PolicyPages(Edition edition, Rulebook rulebook) {
        this.edition = edition;
        for (Jurisdiction row : rulebook.getTable(Jurisdiction.class).rows()) {
            add(row, PartialFact.of(Service.class, Map.of("state", row.state())));
        }
        for (PayerPolicy row : rulebook.getTable(PayerPolicy.class).rows()) {
            Map<String, Object> cover = new HashMap<>(Map.of("payer", row.payer(), "lob", row.lob()));
            Optional.ofNullable(row.plan()).ifPresent(plan -> cover.put("plan", plan));
            add(row, PartialFact.of(Coverage.class, cover));
            payers.putIfAbsent(row.payer(), row.name());
        }
        this.everyState = everywhere(Jurisdiction.class);
        this.everyPayer = everywhere(PayerPolicy.class);
    }

    private <R extends Record & PolicyRow> void add(R row, Given with) {
        facts.put(row.rowId(), List.of(Given.whole(row), with));
    }

    /** Rules that ask for rows of this type and whose conditions none of them settles. */
    private List<RuleDescription> everywhere(Class<? extends Record> type) {
        Set<RuleDescription> open = new LinkedHashSet<>();
        Set<RuleDescription> settled = new HashSet<>();
        facts.values().stream()
                .filter(given -> given.get(0).fact().getClass() == type)
                .flatMap(given -> edition.rules().reaching(given).stream())
                .forEach(reach -> (reach.settled().isEmpty() ? open : settled).add(reach.rule()));
        return open.stream()
                .filter(rule -> !settled.contains(rule))
                .filter(rule ->
                        rule.asked().stream().anyMatch(asked -> asked.fact().equals(type.getSimpleName())))
                .sorted(IN_ORDER)
                .toList();
    }

    /** Rules that ask for a state's row and speak whatever stands in it. */
    List<RuleDescription> everyState() {
        return everyState;
    }

    /** Rules that ask for a payer's row and speak whatever stands in it. */
    List<RuleDescription> everyPayer() {
        return everyPayer;
    }

    /** One page for each jurisdiction, by name; one without a row has no entries. */
    List<PolicyPage> states() {
        return Arrays.stream(UsState.values())
                .sorted(Comparator.comparing(UsState::fullName))
                .map(state -> new PolicyPage(
                        state.name(),
                        state.fullName(),
                        entries(List.of(state.name(), state.fullName()), "state", "states", "jurisdiction")))
                .toList();
    }

    /** One page for each payer, in the order of its table. */
    List<PolicyPage> payers() {
        return payers.entrySet().stream()
                .map(payer -> new PolicyPage(
                        payer.getKey(), payer.getValue(), entries(List.of(payer.getKey()), "payer", "payers")))
                .toList();
    }

    private List<Entry> entries(List<String> names, String... columns) {
        List<Entry> entries = new ArrayList<>();
        for (TableText table : edition.tables()) {
            Optional<String> column = table.findColumn(columns);
            if (column.isPresent() && table.dated()) {
                table.byKey().forEach((key, row) -> {
                    boolean about = Arrays.stream(row.cell(column.get()).split("[;,]"))
                            .anyMatch(part -> names.contains(part.strip()));
                    if (about) {
                        entries.add(entry(table, key, row));
                    }
                });
            }
        }
        // The row that decides who may treat, or what the payer asks, leads; the others follow in their order.
        entries.sort(Comparator.comparing(entry -> !facts.containsKey(entry.key())));
        return entries;
    }

    private Entry entry(TableText table, String key, TableText.Row row) {
        Map<String, String> says = new LinkedHashMap<>();
        for (String header : table.sayingColumns()) {
            if (!LEFT_OUT.contains(header)) {
                says.put(header, row.cell(header));
            }
        }
        List<RuleReach> rules = edition.rules().reaching(facts.getOrDefault(key, List.of())).stream()
                .filter(reach -> !reach.settled().isEmpty())
                .sorted(Comparator.comparing(RuleReach::rule, IN_ORDER))
                .toList();
        return new Entry(
                table.place(),
                key,
                RowName.span(row),
                says,
                row.cell(TableText.SOURCE),
                row.cell(TableText.REVIEWED),
                row.verified(),
                row.cell("Notes"),
                rules);
    }
}
