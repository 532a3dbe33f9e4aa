package health.fascia.bench;

import health.fascia.policy.Rulebooks;
import health.fascia.policy.Rulebooks.Candidate;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.workbook.PolicyNote;
import java.io.IOException;
import java.io.PrintWriter;
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

    private RuleSwap() {}

    /** Something that an officer does to a folder; the number makes each time another. */
    private interface Change {
        void make(Path folder, int number) throws IOException;
    }

    /** Changes a copy of the folder again and again and prints the middle time. */
    public static void measure(Path rules, Path work, PrintWriter out) throws IOException, RejectedRulebook {
        Path folder = work.resolve("rules");
        copy(rules, folder);
        Rulebooks rulebooks = Rulebooks.open(folder, List.of());
        print(
                "one policy row changed",
                rulebooks,
                out,
                (copy, number) -> PolicyNote.write(copy.resolve("coverage/payers.xlsx"), "Change " + number));
        print(
                "one rule file changed",
                rulebooks,
                out,
                (copy, number) -> Files.writeString(
                        copy.resolve("coverage/payer-terms.drl"),
                        "\n// Change " + number + "\n",
                        StandardOpenOption.APPEND));
        try (Stream<Path> left = Files.walk(work)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void print(String name, Rulebooks rulebooks, PrintWriter out, Change change) throws IOException {
        long[] millis = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            change.make(rulebooks.folder(), i);
            String before = rulebooks.inForce().hash();
            long begun = System.nanoTime();
            Candidate candidate = rulebooks.prepare();
            if (candidate instanceof Candidate.Refused refused) {
                throw new IllegalStateException("The changed rules were refused: " + refused.problems());
            }
            rulebooks.activate(((Candidate.Good) candidate).rules());
            millis[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            if (rulebooks.inForce().hash().equals(before)) {
                throw new IllegalStateException("The changed rules did not come into force.");
            }
        }
        Arrays.sort(millis);
        out.printf(Locale.ROOT, "%s: in force after %d ms (middle of %d)%n", name, millis[TIMES / 2], TIMES);
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
