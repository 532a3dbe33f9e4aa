package health.fascia.cli;

import health.fascia.database.DatabaseKey;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The rooms of the command "night", opened for a test that wants to watch a night from inside. */
public final class NightRooms {

    private NightRooms() {}

    public static ConfigurableApplicationContext open(Path data) {
        return NightApplication.start(Map.of(
                "fascia.data",
                data.toString(),
                "fascia.database-key",
                DatabaseKey.of(data),
                "fascia.rules",
                Path.of("rules").toAbsolutePath().toString(),
                "fascia.processes",
                Path.of("processes").toAbsolutePath().toString()));
    }
}
