package health.fascia.cli;

import health.fascia.publiclist.ListFolder;
import health.fascia.publiclist.ListHeader;
import health.fascia.publiclist.PublicLists;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows which published lists lie beside the rules. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Show the imported lists: from when they hold, their rows, the published file and its SHA-256.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:Shown.", "1:A list is damaged.", "2:Wrong usage."})
final class CodesListCommand implements Callable<Integer> {

    private static final int DAMAGED = 1;
    private static final int SHORT_HASH = 16;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of the rules (default: the built-in ones).")
    private @Nullable Path rules;

    @Override
    public Integer call() {
        Path folder = Folders.get(rules, "rules");
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + folder + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<String> problems = new ArrayList<>();
        PublicLists lists = ListFolder.read(folder, (file, problem) -> problems.add(file + "    " + problem));
        if (lists.headers().isEmpty() && problems.isEmpty()) {
            out.println("No list was imported. The tables beside the rules decide alone.");
        }
        lists.headers().forEach(header -> print(out, header));
        out.flush();
        problems.forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getErr().flush();
        return problems.isEmpty() ? 0 : DAMAGED;
    }

    private static void print(PrintWriter out, ListHeader header) {
        boolean dated = header.kind().datedByRow();
        String days = dated
                ? "each row has its days"
                : header.from() + " to " + (header.through() == null ? "the next one" : header.through());
        out.printf(
                "%-42s %-26s %,9d rows  %s  %s%n",
                header.kind().words(), days, header.rows(), header.sha256().substring(0, SHORT_HASH), header.source());
    }
}
