package health.fascia.treatment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks for the rows of many cases at once, in portions that every database takes. */
final class ByCase {

    private static final int PORTION = 500;

    private final JdbcClient client;

    ByCase(JdbcTemplate jdbc) {
        this.client = JdbcClient.create(jdbc);
    }

    /** Rows by case number, in the order of the question, which names the cases as {@code :cases}. */
    <T> Map<String, List<T>> list(String sql, Collection<String> caseNumbers, RowMapper<T> mapper) {
        Map<String, List<T>> found = new HashMap<>();
        listAll(sql, caseNumbers, (row, index) -> {
            T value = mapper.mapRow(row, index);
            found.computeIfAbsent(row.getString("case_number"), any -> new ArrayList<>())
                    .add(value);
            return value;
        });
        return found;
    }

    <T> List<T> listAll(String sql, Collection<String> names, RowMapper<T> mapper) {
        List<T> found = new ArrayList<>();
        List<String> wanted = names.stream().distinct().toList();
        for (int start = 0; start < wanted.size(); start += PORTION) {
            found.addAll(client.sql(sql)
                    .param("cases", wanted.subList(start, Math.min(wanted.size(), start + PORTION)))
                    .query(mapper)
                    .list());
        }
        return found;
    }
}
