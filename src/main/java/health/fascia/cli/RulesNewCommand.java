package health.fascia.cli;

import health.fascia.codeset.UsState;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.workshop.Made;
import health.fascia.workshop.NewRows;
import health.fascia.workshop.NewRule;
import health.fascia.workshop.NewTable;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a well-formed row or file for an officer to fill in. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Make a well-formed row or file to fill in.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:It was made.", "1:Nothing was changed; the reason is told.", "2:Wrong usage."})
final class RulesNewCommand implements Runnable {

    private static final int REFUSED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            scope = picocli.CommandLine.ScopeType.INHERIT,
            description = "Folder of the rules (default: rules beside the launcher).")
    private @Nullable Path rules;

    private final Clock clock = Clock.systemDefaultZone();

    private interface Work {
        Made make(Path folder, LocalDate today) throws RejectedRulebook;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "payer", mixinStandardHelpOptions = true, description = "Add a row for a payer.")
    int payer(
            @Parameters(paramLabel = "CODE", description = "Its code in the intake workbook, such as PLAN_A.")
                    String code,
            @Option(names = "--name", required = true, paramLabel = "NAME", description = "Its name for readers.")
                    String name) {
        return make((folder, today) -> new NewRows(folder, today).payer(code, name));
    }

    @Command(name = "state", mixinStandardHelpOptions = true, description = "Add the next dated row of a state.")
    int state(@Parameters(paramLabel = "XX", description = "Two letters or the name of the state.") String state) {
        UsState found = UsState.find(state)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "'" + state + "' is no state or territory; write two letters, such as TX."));
        return make((folder, today) -> new NewRows(folder, today).state(found));
    }

    @Command(name = "rule", mixinStandardHelpOptions = true, description = "Write a rule to fill in, with its words.")
    int rule(
            @Parameters(paramLabel = "ID", description = "The rule's id, such as COV-052.") String id,
            @Parameters(paramLabel = "SENTENCE", description = "What it says, in a plain sentence.") String sentence,
            @Option(
                            names = "--folder",
                            required = true,
                            paramLabel = "F",
                            description = "Folder below the rules, such as coverage.")
                    String below) {
        return make((folder, today) -> new NewRule(folder, today).write(id, sentence, below));
    }

    @Command(name = "table", mixinStandardHelpOptions = true, description = "Make an empty policy workbook.")
    int table(@Parameters(paramLabel = "FOLDER/NAME", description = "Such as coverage/fees.") String name) {
        return make((folder, today) -> NewTable.write(folder, name));
    }

    private int make(Work work) {
        try {
            Made made = work.make(folder(), LocalDate.now(clock));
            PrintWriter to = made.done()
                    ? spec.commandLine().getOut()
                    : spec.commandLine().getErr();
            made.lines().forEach(to::println);
            to.flush();
            return made.done() ? 0 : REFUSED;
        } catch (RejectedRulebook | UncheckedIOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return REFUSED;
        }
    }

    /** The copy of the rules inside the program cannot be added to. */
    private Path folder() {
        String home = System.getProperty("fascia.home", "");
        Path folder = rules != null ? rules : Path.of(home).resolve("rules");
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no folder " + folder + ". Name the folder of the rules by --rules.");
        }
        return folder;
    }
}
