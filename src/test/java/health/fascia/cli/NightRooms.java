package health.fascia.cli;

import health.fascia.database.DatabaseKey;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The rooms of the command "night", opened for a test that wants to watch a night from inside. */
public final class NightRooms {

    /** The same key of the seal everywhere, so that the workbooks of two nights can be compared. */
    public static final String SEAL = "the same in all places of tests, and never elsewhere";

    private NightRooms() {}

    public static ConfigurableApplicationContext open(Path data) {
        return NightApplication.start(Map.of(
                "fascia.data",
                data.toString(),
                "fascia.database-key",
                DatabaseKey.of(data),
                "fascia.seal-key",
                SEAL,
                "fascia.letters",
                Path.of("letters").toAbsolutePath().toString(),
                "fascia.rules",
                Path.of("rules").toAbsolutePath().toString(),
                "fascia.processes",
                Path.of("processes").toAbsolutePath().toString()));
    }
}
