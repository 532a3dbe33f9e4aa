package health.fascia.lifecycle;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class CasesOnH2Test extends CasesOnTheirWay {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @Override
    Map<String, Object> database() {
        return Map.of("fascia.data", data);
    }
}
