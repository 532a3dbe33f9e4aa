package health.fascia.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fascia.cli.NightRooms;
import health.fascia.workbook.WorkbookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A night that stops at planned places goes on from there, in the same service, and ends as if it had never stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HaltedNightTest {

    /** Three chunks, so that a night can stop after the first and after the second. */
    private static final int ROWS = 2_300;

    private NightRun.Place whole = new NightRun.Place(Path.of(""));
    private Path home = Path.of("");

    @BeforeAll
    void runTheNightThatNobodyHalts(@TempDir Path folder) throws IOException {
        home = folder;
        whole = place("whole");
        NightRun run = NightRun.of(whole);
        assertThat(run.exit()).as(run.toString()).isZero();
    }

    private NightRun.Place place(String name) throws IOException {
        NightRun.Place place = new NightRun.Place(home.resolve(name));
        Files.createDirectories(place.inbox());
        Clinic.mixed(place.inbox().resolve("north.xlsx"), 1, ROWS, 5);
        return place;
    }

    /** Throws when the night reports something the given time, once; keeps what is said when a night begins. */
    private static final class Halt implements NightWatcher {

        private final List<String> said = new ArrayList<>();
        private int decidedLeft;
        private boolean haltsWriting;

        Halt(int decided, boolean writing) {
            decidedLeft = decided;
            haltsWriting = writing;
        }

        @Override
        public void begins(String sentence) {
            said.add(sentence);
        }

        @Override
        public void decided(int cases) {
            if (--decidedLeft == 0) {
                throw new IllegalStateException("Juniper0 must not be quoted");
            }
        }

        @Override
        public void writing(String file) {
            if (haltsWriting && file.startsWith("approvals")) {
                haltsWriting = false;
                throw new IllegalStateException("Juniper0 must not be quoted");
            }
        }
    }

    @Test
    void goesOnAfterEachPlannedHalt() throws IOException {
        NightRun.Place place = place("halted");
        try (ConfigurableApplicationContext rooms = NightRooms.open(place.data())) {
            Night night = rooms.getBean(Night.class);
            NightOrder order = new NightOrder(place.inbox(), place.outbox(), Clinic.NIGHT);
            for (Halt halt : List.of(new Halt(1, false), new Halt(2, false), new Halt(0, true))) {
                assertThatThrownBy(() -> night.run(order, halt))
                        .isInstanceOf(UnfinishedNight.class)
                        .hasMessageNotContaining("Juniper0");
            }
            Halt calm = new Halt(0, false);
            assertThat(night.run(order, calm).holds()).isTrue();
            assertThat(calm.said).singleElement().asString().contains("was interrupted; it goes on");
        }
        assertThat(place.facts().lines()).isEqualTo(whole.facts().lines());
        assertThat(place.facts().brokenAt()).isEmpty();
        assertThat(WorkbookCells.differences(whole.workbook(), place.workbook()))
                .isEmpty();
    }

    @Test
    void asksForAFileThatWasTakenAwayMeanwhileAndEndsWhenItIsBack() throws IOException {
        NightRun.Place place = place("robbed");
        Path file = place.inbox().resolve("north.xlsx");
        Path away = place.home().resolve("away.xlsx");
        try (ConfigurableApplicationContext rooms = NightRooms.open(place.data())) {
            Night night = rooms.getBean(Night.class);
            NightOrder order = new NightOrder(place.inbox(), place.outbox(), Clinic.NIGHT);
            assertThatThrownBy(() -> night.run(order, new Halt(2, false))).isInstanceOf(UnfinishedNight.class);
        }
        Files.move(file, away);
        NightRun robbed = NightRun.of(place);
        assertThat(robbed.exit()).isEqualTo(4);
        assertThat(robbed.err()).contains("north.xlsx was taken by this night", "Put the same file back");
        Files.move(away, file);
        NightRun back = NightRun.of(place);
        assertThat(back.exit()).as(back.toString()).isZero();
        assertThat(place.facts().lines()).isEqualTo(whole.facts().lines());
        assertThat(WorkbookCells.differences(whole.workbook(), place.workbook()))
                .isEmpty();
    }
}
