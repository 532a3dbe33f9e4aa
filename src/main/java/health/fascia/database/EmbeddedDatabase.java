package health.fascia.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded database as the rooms see it: they work as a user who is no administrator; Flyway works as the owner. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("fascia.database-key")
public class EmbeddedDatabase {

    /** The settings of the URL are the owner's to make, and hold for everybody; this one is asked for at each opening. */
    private static final String SERVICE_SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE";

    @Bean
    DatabaseOwner databaseOwner(
            @Value("${spring.datasource.url}") String url, @Value("${fascia.database-key}") String key)
            throws SQLException {
        return DatabaseOwner.open(url, key);
    }

    @Bean
    @Primary
    DataSource dataSource(@Value("${spring.datasource.url}") String url, DatabaseOwner owner) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url.replaceFirst(";.*", "") + SERVICE_SETTINGS);
        pool.setUsername(DatabaseOwner.SERVICE);
        pool.setPassword(owner.servicePassword());
        return pool;
    }

    /** Migrations change the shape of the database. */
    @Bean
    @FlywayDataSource
    DataSource migrations(
            @Value("${spring.datasource.url}") String url,
            @Value("${fascia.database-key}") String key,
            DatabaseOwner owner) {
        return new DriverManagerDataSource(url, DatabaseOwner.NAME, key);
    }
}
