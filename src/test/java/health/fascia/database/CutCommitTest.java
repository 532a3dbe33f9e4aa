package health.fascia.database;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.testing.ShortJava;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed in the middle of a large commit leaves all of it or nothing, and no row stays locked. H2 2.5.250
 * and 2.5.252 leave a part of it, and whoever changes one of its rows waits without end.
 */
class CutCommitTest {

    private static final long LONG = 60_000;

    @TempDir
    private Path home = Path.of("");

    @Test
    void isThereAsAWholeOrNotAtAllWhereverItWasCut() throws Exception {
        long whole = Long.parseLong(commit("whole", LONG).strip());
        assertThat(rows("whole")).containsOnly(CutCommit.ROWS);

        List<Integer> found = new ArrayList<>();
        for (int part = 1; part <= 9; part += 2) {
            String name = "cut-" + part;
            commit(name, whole * part / 10);
            List<Integer> rows = rows(name);
            assertThat(rows)
                    .as("cut after " + part + " tenths of " + whole + " ms")
                    .hasSize(3);
            assertThat(rows.get(0)).isIn(0, CutCommit.ROWS);
            assertThat(rows).containsOnly(rows.get(0));
            found.addAll(rows);
        }
        assertThat(found).isNotEmpty();
    }

    private String commit(String name, long millis) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(home.resolve(name));
        Process child = new ProcessBuilder(
                        ShortJava.command("512m", CutCommit.class, List.of(folder.toString(), String.valueOf(millis))))
                .redirectErrorStream(true)
                .start();
        String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int unused = child.waitFor();
        return printed;
    }

    /** The rows of both tables, and how many of the first could be changed. */
    private List<Integer> rows(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(CutCommit.url(home.resolve(name)), "sa", "");
                Statement statement = connection.createStatement();
                ResultSet counts =
                        statement.executeQuery("select (select count(*) from one), (select count(*) from two)")) {
            assertThat(counts.next()).isTrue();
            int one = counts.getInt(1);
            int two = counts.getInt(2);
            return List.of(one, two, statement.executeUpdate("update one set t = 'changed'"));
        }
    }
}
