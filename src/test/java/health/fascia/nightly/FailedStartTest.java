package health.fascia.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that cannot begin tells its caller why in two sentences; what a programmer wants to know goes to the log. */
class FailedStartTest {

    @Test
    void saysThatAnotherFasciaUsesTheDatabase(@TempDir Path home) throws IOException, InterruptedException {
        NightRun.Place place = new NightRun.Place(home);
        Files.createDirectories(place.inbox());
        Files.createDirectories(place.data());
        Path database = place.data().resolve("fascia.mv.db");
        try (var file = java.nio.channels.FileChannel.open(
                        database, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            try (ChildNight night = ChildNight.start(place)) {
                assertThat(night.await()).as(night.printed()).isEqualTo(4);
                assertThat(night.printed())
                        .contains("is in use by another Fascia")
                        .doesNotContain("Exception", "\tat ");
            }
        }
        assertThat(place.data().resolve("night.log")).isNotEmptyFile();
    }
}
