package health.fascia.nightly;

import java.util.Locale;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Lets Flyway own the tables of Spring Batch as well, made by the script that Spring Batch ships for the database. */
final class BatchSchema implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(new V2__Spring_batch());
    }

    /** Flyway reads version and description out of the name. */
    static final class V2__Spring_batch extends BaseJavaMigration {

        @Override
        public void migrate(Context context) throws Exception {
            String product = context.getConnection()
                    .getMetaData()
                    .getDatabaseProductName()
                    .toLowerCase(Locale.ROOT);
            ScriptUtils.executeSqlScript(
                    context.getConnection(),
                    new ClassPathResource("org/springframework/batch/core/schema-" + product + ".sql"));
        }
    }
}
