package health.fascia.policy;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.determination.CleanCase;
import health.fascia.determination.Decider.Occasion;
import health.fascia.determination.Determination;
import health.fascia.determination.Outcome;
import health.fascia.policy.Rulebooks.Candidate;
import health.fascia.rulebook.Finding;
import health.fascia.testing.OfficersFolder;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules change again and again while two threads decide. {@code -Dfascia.swaps=500} is the long run; each swap changes one
 * row of the payers' table, so that both what is looked up and what the rules conclude tell which rulebook decided.
 */
class SwapUnderLoadTest {

    private static final int SWAPS = Integer.getInteger("fascia.swaps", 6);
    private static final LocalDate ORDERED = LocalDate.of(2026, 11, 2);
    private static final String STALE = "R-BV-STALE";

    /** MiB that the heap may grow between the first and the last look; a lost rulebook holds about two. */
    private static final long MOST_HEAP = 24;

    /** MiB; a class per rule and swap would take far more. */
    private static final long MOST_METASPACE = 4;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder = Path.of("");

    /** What a rulebook must say of the clean case. */
    private record Expected(boolean stale, LocalDate through) {}

    private record Memory(long heap, long metaspace, long classes) {}

    private final Map<String, Expected> expected = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> decided = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private long preparing;

    @Test
    void everyDeterminationCarriesOneRulebookAndAgreesWithIt() throws Exception {
        OfficersFolder rules = new OfficersFolder(folder.resolve("rules"));
        OfficersFolder.OpenBook payers = rules.open("coverage/payers.xlsx", "PAY-PLAN_A-1");
        change(payers, 0);
        Rulebooks rulebooks = Rulebooks.open(rules.folder(), List.of());
        expect(rulebooks.inForce().hash(), 0);
        List<Thread> deciders = List.of(decider(rulebooks), decider(rulebooks));
        List<Memory> looks = new ArrayList<>();
        for (int swap = 1; swap <= SWAPS; swap++) {
            change(payers, swap);
            long cpu = THREADS.getCurrentThreadCpuTime();
            Candidate candidate = rulebooks.prepare();
            preparing += THREADS.getCurrentThreadCpuTime() - cpu;
            RulesInForce next = ((Candidate.Good) candidate).rules();
            expect(next.hash(), swap);
            rulebooks.activate(next);
            if (swap == Math.max(1, SWAPS / 10) || swap == SWAPS / 2 || swap == SWAPS) {
                looks.add(memory());
            }
        }
        running.set(false);
        for (Thread decider : deciders) {
            decider.join();
        }
        report(looks);
        assertThat(wrong).isEmpty();
        assertThat(expected).hasSize(SWAPS + 1);
        assertThat(decided.keySet()).isSubsetOf(expected.keySet()).hasSizeGreaterThan(SWAPS / 2);
        Memory first = looks.get(0);
        Memory last = looks.get(looks.size() - 1);
        assertThat(last.heap() - first.heap()).isLessThan(MOST_HEAP);
        assertThat(last.metaspace() - first.metaspace()).isLessThan(MOST_METASPACE);
    }

    private static void change(OfficersFolder.OpenBook payers, int swap) {
        payers.type("Benefits valid days", swap % 3 == 0 ? 9 : 10)
                .type("Order valid days", 30 + swap % 300)
                .type("Notes", "Change " + swap)
                .save();
    }

    /** Benefits of the clean case were verified 10 days before the first visit. */
    private void expect(String hash, int swap) {
        expected.put(hash, new Expected(swap % 3 == 0, ORDERED.plusDays(30 + swap % 300)));
    }

    private Thread decider(Rulebooks rulebooks) {
        CleanCase clean = new CleanCase();
        Thread thread = new Thread(() -> {
            int number = 0;
            while (running.get()) {
                try {
                    Occasion occasion = new Occasion("WA-2026-" + ++number, 1, 1, ORDERED);
                    Thread.yield();
                    look(rulebooks.inForce().decider().decide(occasion, clean.referral(), clean.background()));
                } catch (RuntimeException e) {
                    wrong.add(e.toString());
                }
            }
        });
        thread.start();
        return thread;
    }

    private void look(Determination made) {
        Expected wanted = expected.get(made.rulebookHash());
        boolean stale = made.findings().stream().map(Finding::reasonCode).anyMatch(STALE::equals);
        Outcome outcome = stale ? Outcome.PENDED : Outcome.APPROVED;
        if (wanted == null
                || stale != wanted.stale()
                || made.outcome() != outcome
                || !stale && !wanted.through().equals(made.grant().through())) {
            wrong.add(wanted + " but " + made);
        }
        decided.computeIfAbsent(made.rulebookHash(), any -> new AtomicLong()).incrementAndGet();
    }

    private static Memory memory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long mebi = 1 << 20;
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / mebi;
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed() / mebi)
                .sum();
        return new Memory(
                heap, metaspace, ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    private void report(List<Memory> looks) {
        System.out.printf(
                "%d swaps (%d ms CPU to prepare each), %,d determinations by %d rulebooks, %d wrong;"
                        + " heap, metaspace (MiB), classes after GC: %s%n",
                SWAPS,
                preparing / SWAPS / 1_000_000,
                decided.values().stream().mapToLong(AtomicLong::get).sum(),
                decided.size(),
                wrong.size(),
                looks);
    }
}
