package health.fascia.nightly;

import health.fascia.determination.Determination;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.PolicyRow;
import health.fascia.rulebook.PolicyTable;
import health.fascia.rulebook.RuleSource;
import health.fascia.rulebook.Rulebook;
import health.fascia.workbook.PolicyLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts for how many cases of a night each rule and each policy row was a reason. */
final class PolicyCount {

    private final Rulebook rulebook;
    private final Map<String, Integer> rules = new TreeMap<>();
    private final Map<String, Integer> rows = new TreeMap<>();

    PolicyCount(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    void count(Determination determination) {
        Set<String> rulesHere = new HashSet<>();
        Set<String> rowsHere = new HashSet<>();
        for (Finding finding : determination.findings()) {
            rulesHere.add(finding.ruleId());
            rowsHere.addAll(finding.policyRows());
        }
        rulesHere.forEach(rule -> rules.merge(rule, 1, Integer::sum));
        rowsHere.forEach(row -> rows.merge(row, 1, Integer::sum));
    }

    /** Rules first, then policy rows, each in the order of their ids. */
    List<PolicyLine> lines() {
        Map<String, RuleSource> catalog = new HashMap<>();
        rulebook.catalog().forEach(rule -> catalog.put(rule.ruleId(), rule));
        Map<String, PolicyTable<?>> tables = rulebook.tablesByRow();
        List<PolicyLine> lines = new ArrayList<>();
        rules.forEach((id, cases) -> lines.add(rule(id, catalog.get(id), cases)));
        rows.forEach((id, cases) -> {
            PolicyTable<?> table = tables.get(id);
            if (table != null) {
                lines.add(row(table, id, cases));
            }
        });
        return lines;
    }

    private static PolicyLine rule(String id, @Nullable RuleSource rule, int cases) {
        if (rule == null) {
            return new PolicyLine(id, "Fascia", "Said by the service itself.", "", null, null, null, "", cases);
        }
        String verified = rule.verified() ? "read" : "unverified";
        return new PolicyLine(id, "rule", rule.sentence(), rule.source(), rule.reviewed(), null, null, verified, cases);
    }

    private static PolicyLine row(PolicyTable<?> table, String id, int cases) {
        PolicyRow row = table.rows().stream()
                .filter(candidate -> candidate.rowId().equals(id))
                .findFirst()
                .orElseThrow();
        return new PolicyLine(
                id,
                table.file() + ", sheet " + table.sheet(),
                row.inWords(),
                row.source(),
                row.reviewedOn(),
                row.from(),
                row.through(),
                row.verified(),
                cases);
    }
}
