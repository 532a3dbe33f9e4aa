package health.fascia.desk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Map;

class PutOffNightsOnPostgresTest extends PutOffNights {

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

    @Override
    void stopDatabase() throws Exception {
        postgres.close();
    }
}
