package health.fascia.bench;

import com.sun.management.OperatingSystemMXBean;
import health.fascia.policy.Proof;
import health.fascia.policy.Rulebooks;
import health.fascia.policy.Rulebooks.Candidate;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.workbook.PolicyNote;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Measures how long a change of one file takes from its being read until it is in force. */
public final class RuleSwap {

    private static final int TIMES = 5;

    /** A running service tries all examples so often before it is warm. */
    private static final int REHEARSALS = 4;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private RuleSwap() {}

    /** Something that an officer does to a folder; the number makes each time another. */
    private interface Change {
        void make(Path folder, int number) throws IOException;
    }

    /**
     * Changes a copy of the folder again and again and prints the middle time, first without and then with the proofs. A
     * changed row concerns few examples or most of them, so that both are measured; a changed rule file concerns all.
     *
     * @param tried what a change must pass in a running service: the officers' examples
     */
    public static void measure(Path rules, Path work, Proof tried, PrintWriter out)
            throws IOException, RejectedRulebook {
        Path folder = work.resolve("rules");
        copy(rules, folder);
        measure("read, gated and swapped", Rulebooks.open(folder, List.of()), out);
        Rulebooks proving = Rulebooks.open(folder, List.of(tried));
        for (int i = 0; i < REHEARSALS; i++) {
            proving.rehearse();
        }
        measure("with all examples tried", proving, out);
        try (Stream<Path> left = Files.walk(work)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void measure(String how, Rulebooks rulebooks, PrintWriter out) throws IOException {
        print(
                "the row of Texas changed, " + how,
                rulebooks,
                out,
                (copy, number) ->
                        PolicyNote.write(copy.resolve("licensure/jurisdictions.xlsx"), "JUR-TX-1", how + " " + number));
        print(
                "the row of the payer of most examples changed, " + how,
                rulebooks,
                out,
                (copy, number) ->
                        PolicyNote.write(copy.resolve("coverage/payers.xlsx"), "PAY-PLAN_A-1", how + " " + number));
        print(
                "one rule file changed, " + how,
                rulebooks,
                out,
                (copy, number) -> Files.writeString(
                        copy.resolve("coverage/payer-terms.drl"),
                        "\n// " + how + " " + number + "\n",
                        StandardOpenOption.APPEND));
    }

    private static void print(String name, Rulebooks rulebooks, PrintWriter out, Change change) throws IOException {
        long[] millis = new long[TIMES];
        long[] cpu = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            change.make(rulebooks.folder(), i);
            String before = rulebooks.inForce().hash();
            long begun = System.nanoTime();
            long spent = SYSTEM.getProcessCpuTime();
            Candidate candidate = rulebooks.prepare();
            if (candidate instanceof Candidate.Refused refused) {
                throw new IllegalStateException("The changed rules were refused: " + refused.problems());
            }
            rulebooks.activate(((Candidate.Good) candidate).rules());
            millis[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            cpu[i] = TimeUnit.NANOSECONDS.toMillis(SYSTEM.getProcessCpuTime() - spent);
            if (rulebooks.inForce().hash().equals(before)) {
                throw new IllegalStateException("The changed rules did not come into force.");
            }
        }
        Arrays.sort(millis);
        Arrays.sort(cpu);
        out.printf(
                Locale.ROOT,
                "%s: in force after %d ms, %d ms of processors (middle of %d)%n",
                name,
                millis[TIMES / 2],
                cpu[TIMES / 2],
                TIMES);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
