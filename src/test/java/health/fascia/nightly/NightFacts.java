package health.fascia.nightly;

import health.fascia.audit.AuditTrail;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * All that nights left in a database but times and made-up ids, as lines that can be compared: our tables, the engine's
 * instances and tasks, the audit trail.
 *
 * @param lines what stands in each table, sorted
 * @param brokenAt the first audit entry that does not fit the chain
 */
record NightFacts(Map<String, List<String>> lines, Optional<Long> brokenAt) {

    private static final Map<String, String> QUERIES = queries();

    private static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("files", "select file_id, night_id, name, sha256, size_bytes, sheets, remarks from intake_file");
        queries.put("refused", "select name, sha256, sentence from refused_file");
        queries.put("rows", "select * from intake_row");
        queries.put("cases", "select * from referral_case");
        queries.put("keys", "select * from case_key");
        queries.put("counter", "select * from case_counter");
        queries.put("versions", "select * from referral_version");
        queries.put("determinations", "select * from determination");
        queries.put("licenses", "select * from license");
        queries.put("benefits", "select * from benefit_verification");
        queries.put(
                "instances",
                "select p.business_key_, e.act_id_, e.is_active_, e.is_concurrent_, e.is_scope_ from act_ru_execution e"
                        + " join act_ru_execution p on p.id_ = e.proc_inst_id_");
        queries.put(
                "tasks",
                "select p.business_key_, t.name_, t.task_def_key_, cast(t.due_date_ as date) as due from act_ru_task t"
                        + " join act_ru_execution p on p.id_ = t.proc_inst_id_");
        queries.put(
                "variables",
                "select p.business_key_, v.name_, v.text_, v.long_ from act_ru_variable v"
                        + " join act_ru_execution p on p.id_ = v.proc_inst_id_");
        queries.put(
                "history",
                "select business_key_, state_, case when end_time_ is null then 0 else 1 end as ended,"
                        + " end_act_id_ from act_hi_procinst");
        queries.put(
                "audit",
                "select actor, action, subject, details from audit_entry"
                        + " where action not in ('workbook published')");
        return queries;
    }

    static NightFacts of(String url, String user, String password) {
        SingleConnectionDataSource source = new SingleConnectionDataSource(url, user, password, true);
        try {
            JdbcTemplate jdbc = new JdbcTemplate(source);
            Map<String, List<String>> lines = new LinkedHashMap<>();
            QUERIES.forEach((name, query) -> lines.put(
                    name,
                    jdbc.query(query, (row, index) -> line(row)).stream()
                            .sorted()
                            .toList()));
            return new NightFacts(lines, new AuditTrail(jdbc, Clock.systemUTC()).findBreak());
        } finally {
            source.destroy();
        }
    }

    private static String line(java.sql.ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        StringJoiner line = new StringJoiner(" | ");
        for (int place = 1; place <= columns.getColumnCount(); place++) {
            line.add(String.valueOf(row.getString(place)));
        }
        return line.toString();
    }

    List<String> of(String table) {
        return lines.getOrDefault(table, List.of());
    }
}
