package health.fascia.workshop;

import health.fascia.rulebook.RuleReach;
import java.util.List;
import java.util.Map;

/**
 * What the rule book says of one state or one payer.
 *
 * @param code the state's letters, or the payer's code
 * @param title its name
 * @param entries the rows of all tables that are about it; none when no table has one
 */
record PolicyPage(String code, String title, List<Entry> entries) {

    /**
     * One row that is about the state or payer.
     *
     * @param place the file and the sheet
     * @param key the row id
     * @param span the days on which it holds
     * @param says column to value
     * @param notes its remarks, or empty
     * @param rules the rules that speak because of what the row says
     */
    record Entry(
            String place,
            String key,
            String span,
            Map<String, String> says,
            String source,
            String reviewed,
            boolean verified,
            String notes,
            List<RuleReach> rules) {}
}
