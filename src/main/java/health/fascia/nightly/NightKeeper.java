package health.fascia.nightly;

import health.fascia.lifecycle.NightRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** Runs the service's own nights, as the process "nightly-run" asks for them. */
final class NightKeeper implements NightRunner {

    private final Night night;
    private final Path inbox;
    private final Path outbox;
    private final Clock clock;

    NightKeeper(Night night, Path inbox, Path outbox, Clock clock) {
        this.night = night;
        this.inbox = inbox;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void runNight() {
        night.run(new NightOrder(inbox, outbox, LocalDate.now(clock)), NightWatcher.NOBODY);
    }
}
