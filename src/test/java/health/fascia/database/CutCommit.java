package health.fascia.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/** A Java of its own that is cut off while it commits two tables together. */
final class CutCommit {

    static final int ROWS = 12_000;

    private static final int TEXT = 300;

    private CutCommit() {}

    static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("cut") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /**
     * Commits and says how long that took.
     *
     * @param args the folder, and after how many milliseconds of the commit this Java ends
     */
    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(Path.of(args[0])), "sa", "")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table one (k varchar(40) primary key, t varchar(400))");
                statement.execute("create table two (k varchar(40) primary key, t varchar(400))");
            }
            connection.setAutoCommit(false);
            fill(connection);
            Thread end = new Thread(() -> endAfter(Long.parseLong(args[1])));
            end.setDaemon(true);
            end.start();
            long start = System.nanoTime();
            connection.commit();
            System.out.println((System.nanoTime() - start) / 1_000_000);
        }
    }

    /** Keys without order touch most pages, as the digests of a night do. */
    private static void fill(Connection connection) throws SQLException {
        Random random = new Random(20_261_127);
        try (PreparedStatement one = connection.prepareStatement("insert into one values (?, ?)");
                PreparedStatement two = connection.prepareStatement("insert into two values (?, ?)")) {
            for (int i = 0; i < ROWS; i++) {
                String key = Long.toHexString(random.nextLong()) + i;
                for (PreparedStatement insert : new PreparedStatement[] {one, two}) {
                    insert.setString(1, key);
                    insert.setString(2, "x".repeat(TEXT));
                    insert.executeUpdate();
                }
            }
        }
    }

    private static void endAfter(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(9);
    }
}
