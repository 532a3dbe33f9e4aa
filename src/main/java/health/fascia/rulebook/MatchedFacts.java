package health.fascia.rulebook;

import health.fascia.rulebook.GatedRule.Pattern;
import health.fascia.rulebook.GatedRule.Quantifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a combination of facts that makes a rule true hands over to the rule's finding. */
final class MatchedFacts {

    private MatchedFacts() {}

    /**
     * The facts that fill the reason's text.
     *
     * @param slots the facts of the rule, by slot
     */
    static Object[] handedOver(GatedRule rule, @Nullable Object[] slots) {
        List<Integer> facts = rule.conclusion().facts();
        Object[] handedOver = new Object[facts.size()];
        for (int i = 0; i < handedOver.length; i++) {
            handedOver[i] = slots[facts.get(i)];
        }
        return handedOver;
    }

    /** The ids of the policy rows behind the facts, each once; there are seldom more than three. */
    static List<String> policyRows(GatedRule rule, @Nullable Object[] slots) {
        List<String> rows = List.of();
        List<Pattern> patterns = rule.patterns();
        for (int i = 0; i < patterns.size(); i++) {
            Pattern pattern = patterns.get(i);
            if (!pattern.ofPolicy() || pattern.quantifier() != Quantifier.ONE) {
                continue;
            }
            Object fact = slots[pattern.slot()];
            if (fact instanceof PolicyRow row) {
                rows = with(row.rowId(), rows);
            } else if (fact instanceof FromPolicy derived) {
                for (String row : derived.policyRowIds()) {
                    rows = with(row, rows);
                }
            }
        }
        return rows.isEmpty() ? rows : List.copyOf(rows);
    }

    private static List<String> with(String row, List<String> rows) {
        if (rows.isEmpty()) {
            return List.of(row);
        }
        if (rows.contains(row)) {
            return rows;
        }
        List<String> more = new ArrayList<>(rows);
        more.add(row);
        return more;
    }
}
