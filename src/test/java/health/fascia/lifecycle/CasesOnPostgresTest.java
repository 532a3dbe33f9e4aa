package health.fascia.lifecycle;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

class CasesOnPostgresTest extends CasesOnTheirWay {

    @SuppressWarnings("NullAway.Init")
    private EmbeddedPostgres postgres;

    @Override
    Map<String, Object> database() throws Exception {
        postgres = EmbeddedPostgres.start();
        return Map.of(
                "spring.datasource.url",
                postgres.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username",
                "postgres");
    }

    @AfterAll
    void stopPostgres() throws Exception {
        postgres.close();
    }
}
