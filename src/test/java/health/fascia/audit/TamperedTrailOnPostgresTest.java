package health.fascia.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;

class TamperedTrailOnPostgresTest extends TamperedTrail {

    @SuppressWarnings("NullAway.Init")
    private EmbeddedPostgres postgres;

    @Override
    DataSource database() throws Exception {
        postgres = EmbeddedPostgres.start();
        return postgres.getPostgresDatabase();
    }

    @AfterAll
    void stopPostgres() throws Exception {
        postgres.close();
    }
}
