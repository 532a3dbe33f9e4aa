package health.fascia.cli;

import health.fascia.database.DatabaseKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Option;

/** The options by which every command finds its data, its rules and its processes. */
final class Workplace {

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the database (default: ${DEFAULT-VALUE}).")
    Path data = Path.of("var/data");

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of the rules (default: the built-in ones).")
    @Nullable
    Path rules;

    @Option(
            names = "--processes",
            paramLabel = "DIR",
            description = "Folder of the drawings (default: the built-in ones).")
    @Nullable
    Path processes;

    @Option(
            names = "--letters",
            paramLabel = "DIR",
            description = "Folder of the letters' templates (default: the built-in ones).")
    @Nullable
    Path letters;

    @Option(names = "--no-letters", description = "Write no letters.")
    boolean noLetters;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description = "Another database, such as jdbc:postgresql://host/name (default: the file in --data).")
    @Nullable
    String database;

    /** The properties that the rooms are configured by. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("fascia.data", data.toAbsolutePath().toString());
        // Whole paths: a folder that is only called "rules" would be looked for inside the program first, and found
        // there.
        properties.put("fascia.rules", whole(Folders.get(rules, "rules")));
        properties.put("fascia.processes", whole(Folders.get(processes, "processes")));
        if (!noLetters) {
            properties.put("fascia.letters", whole(Folders.get(letters, "letters")));
        }
        properties.put("logging.file.name", log().toAbsolutePath().toString());
        properties.put("logging.threshold.console", "OFF");
        if (System.getenv("FASCIA_SEAL_KEY") == null) {
            properties.put("fascia.seal-key", DatabaseKey.ofSeal(data));
        }
        if (database == null) {
            properties.put("fascia.database-key", DatabaseKey.of(data));
        } else {
            properties.put("spring.datasource.url", database);
        }
        return properties;
    }

    /** Whether there is a database to look into. */
    boolean hasDatabase() {
        return database != null || Files.exists(data.resolve("fascia.mv.db"));
    }

    /** The database for a command that only looks. */
    DataSource readOnly() {
        return database == null
                ? new DriverManagerDataSource(
                        "jdbc:h2:file:" + data.toAbsolutePath().resolve("fascia") + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r",
                        "fascia",
                        DatabaseKey.of(data))
                : new DriverManagerDataSource(database);
    }

    /** The database for a command that writes into it while neither night nor service runs. */
    DataSource writable() {
        return database == null
                ? new DriverManagerDataSource(
                        "jdbc:h2:file:" + data.toAbsolutePath().resolve("fascia") + ";IFEXISTS=TRUE",
                        "fascia",
                        DatabaseKey.of(data))
                : new DriverManagerDataSource(database);
    }

    private static String whole(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }

    /** Where the details of a failure stand; the terminal is for sentences. */
    Path log() {
        return data.resolve("night.log");
    }

    /** What a person calls the database. */
    String databaseName() {
        return database == null ? data.toString() : database;
    }
}
