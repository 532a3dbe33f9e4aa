package health.fascia.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;

/**
 * The owner of the embedded database: the one connection that may change its shape and write it down. All else is done by
 * a user of lower rank, to whom H2 refuses what reaches out of the database (aliases, scripts, files, backups, triggers).
 */
public final class DatabaseOwner implements AutoCloseable {

    static final String NAME = "fascia";

    /** Reads and writes every table, and makes the engine's own; no administrator. */
    static final String SERVICE = "FASCIA_SERVICE";

    private static final int RANDOM_BYTES = 24;

    /** Whoever ends the service waits for it. */
    private static final Duration MOST_AT_CLOSE = Duration.ofSeconds(10);

    private final Connection connection;
    private final String servicePassword;

    private DatabaseOwner(Connection connection) {
        this.connection = connection;
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        this.servicePassword = HexFormat.of().formatHex(random);
    }

    /** Opens the database, made when it is not there yet; the service's user gets a new password at every start. */
    static DatabaseOwner open(String url, String key) throws SQLException {
        DatabaseOwner owner = new DatabaseOwner(DriverManager.getConnection(url, NAME, key));
        owner.execute("create user if not exists " + SERVICE + " password '" + owner.servicePassword + "'");
        owner.execute("alter user " + SERVICE + " set password '" + owner.servicePassword + "'");
        owner.execute("grant alter any schema to " + SERVICE);
        owner.execute("grant all on schema public to " + SERVICE);
        return owner;
    }

    String servicePassword() {
        return servicePassword;
    }

    /** Writes to the disk what was committed. H2 asks the operating system for it only when an administrator says so. */
    public void sync() {
        try {
            execute("checkpoint sync");
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be written down: " + e.getMessage(), e);
        }
    }

    /** Gives back the space of what was overwritten, for as long as this takes and at most for a time. */
    public void tidy(Duration most) {
        try {
            OverwrittenSpace.giveBack(connection, this::sync, most);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be tidied: " + e.getMessage(), e);
        }
    }

    private synchronized void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Closes the database behind everybody else, and leaves no more on the disk than what lives. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.isClosed()) {
                OverwrittenSpace.giveBackAlone(connection, this::sync, MOST_AT_CLOSE);
            }
        }
    }
}
