package health.fascia.cli;

import health.fascia.workshop.Revisions;
import health.fascia.workshop.Revisions.NoRevision;
import health.fascia.workshop.RulebookDiff;
import health.fascia.workshop.RulebookDiff.Side;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells in plain words what differs between two states of the rules. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Tell in plain words what differs between two states of the rules: rules by id, rows by row id, cell by cell.",
            "Each is a folder, or a git revision (branch, tag, hash, HEAD~1) of the repository that holds the folder of"
                    + " rules. A name that is both is the folder.",
            "A row that ends and is followed by the next is told as one change from a date on. What overwrites or deletes"
                    + " a row that held before is marked by ! because decided cases could no longer be explained."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:No difference.",
            "1:Differences, or one side cannot be read whole.",
            "2:Wrong usage, or no such folder or revision."
        })
final class RulesDiffCommand implements Callable<Integer> {

    private static final int TROUBLE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "The state before: a folder or a git revision.")
    @SuppressWarnings("NullAway.Init")
    private String before;

    @Parameters(index = "1", paramLabel = "B", description = "The state after: a folder or a git revision.")
    @SuppressWarnings("NullAway.Init")
    private String after;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The folder of rules whose revisions are meant; the shipped one when left out.")
    private @Nullable Path rules;

    @Override
    public Integer call() throws IOException {
        Path work = Files.createTempDirectory("fascia-diff");
        try {
            Revisions revisions = new Revisions(Folders.get(rules, "rules"), work);
            RulebookDiff diff = RulebookDiff.between(side(before, revisions), side(after, revisions));
            PrintWriter out = spec.commandLine().getOut();
            diff.lines().forEach(out::println);
            out.flush();
            return diff.same() ? 0 : 1;
        } catch (NoRevision refused) {
            spec.commandLine().getErr().println(refused.sentence());
            spec.commandLine().getErr().flush();
            return TROUBLE;
        } finally {
            discard(work);
        }
    }

    private static Side side(String name, Revisions revisions) throws NoRevision, IOException {
        try {
            Path folder = Path.of(name);
            if (!name.isBlank() && Files.isDirectory(folder)) {
                return new Side("folder " + name, folder);
            }
        } catch (InvalidPathException e) {
            // It is no name of a folder; as a revision it is looked at below.
        }
        return new Side("revision " + name, revisions.take(name));
    }

    private static void discard(Path work) throws IOException {
        try (Stream<Path> walk = Files.walk(work)) {
            List<Path> left = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path each : left) {
                Files.deleteIfExists(each);
            }
        }
    }
}
