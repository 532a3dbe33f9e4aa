package health.fascia.cli;

import health.fascia.rulebook.RejectedRulebook;
import health.fascia.workshop.PrintedBook;
import health.fascia.workshop.RulebookCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the catalog of the rules and the printable rule book. */
@Command(
        name = "catalog",
        mixinStandardHelpOptions = true,
        description = {
            "Write CATALOG.md into the folder of rules: every rule and every row as text, so that a change can be reviewed.",
            "And the rule book as rulebook.xlsx and rulebook.html: all rules by area, by state and by payer."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:All three were written.",
            "1:The rules cannot be used; what is wrong was told.",
            "2:Wrong usage."
        })
final class RulesCatalogCommand implements Callable<Integer> {

    private static final int NO_RULES = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--rules", paramLabel = "DIR", description = "The folder of rules; the shipped one when left out.")
    private @Nullable Path rules;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder for the rule book (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("var", "rulebook");

    @Override
    public Integer call() throws IOException {
        Path folder = Folders.get(rules, "rules");
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + folder + ".");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new ParameterException(spec.commandLine(), out + " is a file; --out names a folder.");
        }
        PrintWriter terminal = spec.commandLine().getOut();
        try {
            PrintedBook book = PrintedBook.of(folder);
            terminal.println(RulebookCatalog.write(folder));
            List<Path> written = book.write(out);
            written.forEach(terminal::println);
            terminal.flush();
            return 0;
        } catch (RejectedRulebook rejected) {
            PrintWriter err = spec.commandLine().getErr();
            rejected.problems().forEach(err::println);
            err.println("Nothing was written: the rules have errors.");
            err.flush();
            return NO_RULES;
        }
    }
}
