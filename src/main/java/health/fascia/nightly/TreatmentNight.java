package health.fascia.nightly;

import health.fascia.necessity.facts.Condition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the books of treatment read by.
 *
 * @param nights the numbers of the nights of this date; more than one when a night was repeated
 * @param families the conditions in words by the id of their family
 */
record TreatmentNight(JdbcClient client, NightRows.Dates dates, List<Integer> nights, Map<String, String> families) {

    static TreatmentNight of(NightParts parts, NightTask task, NightRows.Dates dates) {
        JdbcClient client = parts.log().client();
        List<Integer> nights = client.sql("select night_id from night where as_of = ? order by night_id")
                .param(dates.asOf())
                .query(Integer.class)
                .list();
        return new TreatmentNight(client, dates, nights, families(task));
    }

    /** The family's id is that of its row without the number of the version. */
    private static Map<String, String> families(NightTask task) {
        Map<String, String> families = new HashMap<>();
        for (Condition row : task.rules().rulebook().getTable(Condition.class).rows()) {
            int version = row.rowId().lastIndexOf('-');
            families.put(version < 0 ? row.rowId() : row.rowId().substring(0, version), row.condition());
        }
        return families;
    }

    /** A family in words; itself where no table knows it. */
    String condition(@Nullable String family) {
        return family == null || family.isBlank() ? "No condition known" : families.getOrDefault(family, family);
    }

    /** A query with the parameters that most have: the night's date, that of the night before, and the nights. */
    JdbcClient.StatementSpec sql(String sql) {
        return client.sql(sql)
                .param("asOf", dates.asOf())
                .param("before", dates.before())
                .param("nights", nights);
    }
}
