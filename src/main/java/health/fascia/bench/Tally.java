package health.fascia.bench;

import health.fascia.database.DatabaseKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Counts what became of the referrals, from the database that a job left behind. */
final class Tally {

    private static final String COUNTS =
            """
            select case when r.fate = 'RETURNED' then 'RETURNED' when r.fate = 'KNOWN' then 'KNOWN' else d.outcome end as what,
                   count(*) as times
              from intake_row r
              left join referral_version v
                on v.case_number = r.case_number and v.file_id = r.file_id and v.sheet_row = r.sheet_row
              left join determination d on d.case_number = v.case_number and d.version = v.version
             where r.sheet = 'REFERRALS'
             group by what""";

    private Tally() {}

    static Map<String, Integer> ofNight(Path data) {
        return of(data.resolve("fascia"), DatabaseKey.of(data));
    }

    static Map<String, Integer> ofNaive(Path data) {
        return of(data.resolve("naive"), "");
    }

    /** Where the naive job keeps its tables: H2 as it comes. */
    static String naiveUrl(Path data) {
        return url(data.resolve("naive"));
    }

    private static String url(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath();
    }

    private static Map<String, Integer> of(Path file, String key) {
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url(file), "fascia", key));
        Map<String, Integer> counts = new TreeMap<>();
        jdbc.query(COUNTS, row -> {
            counts.put(row.getString("what"), row.getInt("times"));
        });
        return counts;
    }
}
