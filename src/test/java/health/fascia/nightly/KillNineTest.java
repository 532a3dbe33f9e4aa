package health.fascia.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.workbook.WorkbookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a night of 5,000 rows at seeded moments as {@code kill -9} does, runs it again each time, and asks that nothing
 * is lost, doubled or different from the night that nobody killed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillNineTest {

    /** Four keep the whole build short; {@code -Dfascia.kills=20} is the full proof. */
    private static final int KILLS = Integer.getInteger("fascia.kills", 4);

    /** Some may fall into the start of the program or behind its end. */
    private static final int MUST_HIT = KILLS / 2;

    private static final long SEED = 20_261_109;
    /** Milliseconds between two looks at a running night. */
    private static final long LOOK = 5;

    private static final String BEGUN = "Fascia 0.1.0";
    private static final String WRITING = "Writing   approvals";
    private static final String GOES_ON = "was interrupted; it goes on";

    /** One kill is prepared in a Java of its own while the one before is run again in this one: two processors, two works. */
    private final ExecutorService killer = Executors.newSingleThreadExecutor();

    private NightRun.Place whole = new NightRun.Place(Path.of(""));
    private Path home = Path.of("");
    private Timing timing = new Timing(0, 0, 0);

    /** What the unkilled night took: until it began, until it began to write, until its end; milliseconds. */
    private record Timing(long begun, long writing, long end) {}

    /** When to kill: so long after a line was printed, or after the start of the program when the line is empty. */
    private record Moment(String line, long after) {}

    @BeforeAll
    void runTheNightThatNobodyKills(@TempDir Path folder) throws Exception {
        home = folder;
        whole = place("whole");
        try (ChildNight night = ChildNight.start(whole)) {
            long start = System.nanoTime();
            boolean ended = follow(night, BEGUN);
            long begun = since(start);
            ended = ended || follow(night, WRITING);
            long writing = since(start);
            assertThat(night.await()).as(night.printed()).isZero();
            assertThat(ended).as(night.printed()).isFalse();
            timing = new Timing(begun, writing, since(start));
        }
    }

    @AfterAll
    void stopTheKiller() {
        killer.shutdownNow();
    }

    private NightRun.Place place(String name) throws IOException {
        NightRun.Place place = new NightRun.Place(home.resolve(name));
        Files.createDirectories(place.inbox());
        if (name.equals("whole")) {
            Clinic.mixed(place.inbox().resolve("harbor.xlsx"), 1, 3_200, SEED);
            Clinic.mixed(place.inbox().resolve("north.xlsx"), 3_201, 1_800, SEED + 1);
        } else {
            Files.delete(place.inbox());
            Files.createSymbolicLink(place.inbox(), whole.inbox());
        }
        return place;
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Waits until a line is printed; says whether the night ended before. */
    private static boolean follow(ChildNight night, String line) throws InterruptedException {
        while (!night.printed().contains(line)) {
            if (night.endsWithin(LOOK)) {
                return true;
            }
        }
        return false;
    }

    /** A tenth of the moments while the program starts, two tenths while it writes, the others spread over reading and deciding. */
    private List<Moment> moments() {
        Random random = new Random(SEED);
        List<Moment> moments = new ArrayList<>();
        int starting = KILLS / 10;
        int writing = starting + Math.max(1, KILLS / 5);
        for (int kill = 0; kill < KILLS; kill++) {
            double share = random.nextDouble();
            if (kill < starting) {
                moments.add(new Moment("", (long) (timing.begun() * (0.5 + share / 2))));
            } else if (kill < writing) {
                moments.add(new Moment(WRITING, (long) ((timing.end() - timing.writing()) * share * 0.7)));
            } else {
                double spread = (kill - writing + share) / (KILLS - writing);
                moments.add(new Moment(BEGUN, (long) ((timing.writing() - timing.begun()) * spread * 0.95)));
            }
        }
        return moments;
    }

    private NightRun.Place kill(int number, Moment moment) throws IOException, InterruptedException {
        NightRun.Place place = place("killed-" + number);
        try (ChildNight night = ChildNight.start(place)) {
            if (!moment.line().isEmpty() && follow(night, moment.line())) {
                return place;
            }
            if (!night.endsWithin(moment.after())) {
                night.kill();
            }
        }
        return place;
    }

    @Test
    void givesAfterEveryKillWhatTheUnkilledNightGave() throws InterruptedException, ExecutionException {
        NightFacts expected = whole.facts();
        assertThat(expected.of("rows").size()).isGreaterThan(5_000);
        List<Future<NightRun.Place>> killed = new ArrayList<>();
        List<Moment> moments = moments();
        for (int number = 0; number < KILLS; number++) {
            int index = number;
            killed.add(killer.submit(() -> kill(index, moments.get(index))));
        }
        int hits = 0;
        for (int number = 0; number < KILLS; number++) {
            NightRun.Place place = killed.get(number).get();
            NightRun again = NightRun.of(place);
            String which = "kill " + number + " at " + moments.get(number) + " of " + timing + "\n" + again;
            assertThat(again.exit()).as(which).isZero();
            hits += again.out().contains(GOES_ON) ? 1 : 0;
            compare(expected, place, which);
        }
        System.out.println("kills that hit a running night: " + hits + " of " + KILLS + ", " + timing);
        assertThat(hits).isGreaterThanOrEqualTo(MUST_HIT);
    }

    private void compare(NightFacts expected, NightRun.Place place, String which) {
        NightFacts facts = place.facts();
        expected.lines().forEach((table, lines) -> {
            Set<String> lost = new LinkedHashSet<>(lines);
            facts.of(table).forEach(lost::remove);
            Set<String> added = new LinkedHashSet<>(facts.of(table));
            lines.forEach(added::remove);
            assertThat(lost.stream().limit(3))
                    .as("lost in " + table + ", " + which)
                    .isEmpty();
            assertThat(added.stream().limit(3))
                    .as("new in " + table + ", " + which)
                    .isEmpty();
            assertThat(facts.of(table)).as("lines of " + table + ", " + which).hasSameSizeAs(lines);
        });
        assertThat(facts.brokenAt()).as(which).isEmpty();
        List<String> opened = facts.of("audit").stream()
                .filter(line -> line.contains("case opened"))
                .toList();
        assertThat(opened.stream().distinct().toList())
                .as(which)
                .hasSameSizeAs(opened)
                .hasSameSizeAs(facts.of("cases"));
        if (!Inbox.sha256(whole.workbook()).equals(Inbox.sha256(place.workbook()))) {
            assertThat(WorkbookCells.differences(whole.workbook(), place.workbook()))
                    .as(which)
                    .isEmpty();
        }
    }
}
