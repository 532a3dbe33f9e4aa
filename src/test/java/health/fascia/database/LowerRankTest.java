package health.fascia.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service works in the embedded database as a user who may do everything with its tables and nothing beside. */
class LowerRankTest {

    /** H2's number for: this needs an administrator. */
    private static final int ADMIN_RIGHTS_REQUIRED = 90040;

    @TempDir
    private Path folder = Path.of("");

    private String url = "";

    @SuppressWarnings("NullAway.Init")
    private DatabaseOwner owner;

    @SuppressWarnings("NullAway.Init")
    private Connection service;

    @BeforeEach
    void open() throws SQLException {
        url = "jdbc:h2:file:" + folder.resolve("fascia");
        owner = DatabaseOwner.open(url + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", DatabaseKey.of(folder));
        service = service(owner);
    }

    @AfterEach
    void close() throws SQLException {
        service.close();
        owner.close();
    }

    @Test
    void makesAndUsesTables() throws SQLException {
        execute("create table visit (id bigint generated always as identity primary key, visited date)");
        execute("insert into visit (visited) values (date '2026-11-23')");
        execute("update visit set visited = date '2026-11-24'");

        try (Statement statement = service.createStatement();
                var days = statement.executeQuery("select visited from visit")) {
            assertThat(days.next()).isTrue();
            assertThat(days.getString(1)).isEqualTo("2026-11-24");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create alias run for \"java.lang.Runtime.exec\"",
                "runscript from 'CANARY'",
                "script to 'CANARY'",
                "backup to 'CANARY'",
                "call file_read('CANARY')",
                "call csvwrite('CANARY', 'select 1')",
                "set write_delay 1000",
                "create user other password 'x' admin",
                "alter user FASCIA_SERVICE admin true",
                "create trigger t after insert on information_schema.tables call \"x.Y\"",
                "shutdown",
                "checkpoint sync"
            })
    void isRefusedWhatReachesBeyondThem(String command) {
        Path canary = folder.resolve("canary");

        assertThatThrownBy(() -> execute(command.replace("CANARY", canary.toString())))
                .isInstanceOf(SQLException.class)
                .satisfies(refused ->
                        assertThat(((SQLException) refused).getErrorCode()).isEqualTo(ADMIN_RIGHTS_REQUIRED));
        assertThat(Files.exists(canary)).isFalse();
    }

    @Test
    void theOwnerWritesDownAndEachStartHasAnotherPassword() throws SQLException {
        owner.sync();
        String before = owner.servicePassword();
        close();
        open();

        assertThat(owner.servicePassword()).isNotEqualTo(before);
        assertThatThrownBy(() ->
                        DriverManager.getConnection(url + ";DB_CLOSE_ON_EXIT=FALSE", DatabaseOwner.SERVICE, before))
                .hasMessageContaining("Wrong user name or password");
    }

    private Connection service(DatabaseOwner of) throws SQLException {
        return DriverManager.getConnection(
                url + ";DB_CLOSE_ON_EXIT=FALSE", DatabaseOwner.SERVICE, of.servicePassword());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = service.createStatement()) {
            statement.execute(sql);
        }
    }
}
