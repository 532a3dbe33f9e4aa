package health.fascia.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that were written again and again leave holes in the file, and the owner of the database gives them back. */
class OverwrittenSpaceTest {

    private static final int ROWS = 6_000;

    private static final String SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    /** H2 may use a place again at once, where it otherwise waits for 45 s. */
    private static final String AT_ONCE = SETTINGS + ";RETENTION_TIME=0";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileThatIsTidiedStaysSmallHoweverOftenItsRowsAreWrittenAgain() throws SQLException, IOException {
        long untidied = size("untidied", Duration.ZERO);
        long tidied = size("tidied", Duration.ofSeconds(30));

        assertThat(tidied).isLessThan(untidied / 2);
    }

    @Test
    void closingGivesBackWhatIsTooYoungToBeMovedBesideOthers() throws SQLException, IOException {
        Path file = folder.resolve("closed.mv.db");
        String url = "jdbc:h2:file:" + folder.resolve("closed") + SETTINGS;
        long open;
        try (DatabaseOwner owner = DatabaseOwner.open(url, "key");
                Connection connection = DriverManager.getConnection(url, DatabaseOwner.NAME, "key")) {
            fill(connection);
            writeAgain(connection, new Random(20_261_127));
            owner.tidy(Duration.ofSeconds(30));
            open = Files.size(file);
        }

        assertThat(Files.size(file)).isLessThan(open / 2);
        try (DatabaseOwner again = DatabaseOwner.open(url, "key");
                Connection connection = DriverManager.getConnection(url, DatabaseOwner.NAME, "key")) {
            again.sync();
            assertThat(rows(connection)).isEqualTo(ROWS);
        }
    }

    /** Writes for eight nights and tidies after each; no row may be lost by it. */
    private long size(String name, Duration most) throws SQLException, IOException {
        String url = "jdbc:h2:file:" + folder.resolve(name) + AT_ONCE;
        try (DatabaseOwner owner = DatabaseOwner.open(url, "key");
                Connection connection = DriverManager.getConnection(url, DatabaseOwner.NAME, "key")) {
            Random random = new Random(20_261_127);
            fill(connection);
            for (int night = 0; night < 8; night++) {
                writeAgain(connection, random);
                owner.sync();
                owner.tidy(most);
            }
            assertThat(rows(connection)).isEqualTo(ROWS);
            return Files.size(folder.resolve(name + ".mv.db"));
        }
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table holes (k integer primary key, t varchar(2000))");
            statement.execute("insert into holes select x, repeat('x', 1000) from system_range(1, " + ROWS + ")");
        }
        connection.setAutoCommit(false);
    }

    /** Each commit touches pages all over the table, as the commits of a night do. */
    private static void writeAgain(Connection connection, Random random) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update holes set t = ? where k = ?")) {
            for (int commit = 0; commit < 40; commit++) {
                for (int row = 0; row < 50; row++) {
                    update.setString(1, Integer.toString(random.nextInt()).repeat(100));
                    update.setInt(2, 1 + random.nextInt(ROWS));
                    update.executeUpdate();
                }
                connection.commit();
            }
        }
    }

    private static int rows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from holes")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
