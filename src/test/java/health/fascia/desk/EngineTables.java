package health.fascia.desk;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks through everything that the process engine and Spring Batch have stored. */
final class EngineTables {

    private EngineTables() {}

    /** The tables and columns in which one of the texts occurs. */
    static List<String> holding(JdbcTemplate jdbc, String... texts) {
        List<String> tables = jdbc.queryForList(
                "select table_name from information_schema.tables where upper(table_name) like 'ACT\\_%' escape '\\'"
                        + " or upper(table_name) like 'BATCH\\_%' escape '\\'",
                String.class);
        if (tables.size() < 40) {
            throw new IllegalStateException("The engine's tables were not found: " + tables);
        }
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            jdbc.query("select * from " + table, row -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    String value = text(row.getObject(i));
                    for (String text : texts) {
                        if (value.contains(text)) {
                            found.add(table + "." + row.getMetaData().getColumnName(i) + " holds " + text);
                        }
                    }
                }
            });
        }
        return found;
    }

    private static String text(Object value) throws SQLException {
        if (value instanceof Blob blob) {
            return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.ISO_8859_1);
        }
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
    }
}
