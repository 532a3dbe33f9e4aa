package health.fascia.audit;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class TamperedTrailOnH2Test extends TamperedTrail {

    @TempDir
    private static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private DataSource database;

    @Override
    DataSource database() {
        database = new DriverManagerDataSource(
                "jdbc:h2:file:" + folder.resolve("audit").toAbsolutePath() + ";DB_CLOSE_DELAY=-1", "sa", "");
        return database;
    }

    @AfterAll
    void closesTheFile() {
        new JdbcTemplate(database).execute("shutdown");
    }
}
