package health.fascia.cli;

import health.fascia.nightly.Night;
import health.fascia.nightly.NightOrder;
import health.fascia.nightly.NightResult;
import health.fascia.nightly.UnfinishedNight;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs one night from the clinics' workbooks to the approval workbook. */
@Command(
        name = "night",
        mixinStandardHelpOptions = true,
        description = "Run one night: read the inbox, decide every referral, write the approval workbook.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:The night finished, also when rows were pended or returned.",
            "2:Wrong usage.",
            "3:An input file was refused whole; the others were processed.",
            "4:The night could not finish; running it again resumes it."
        })
final class NightCommand implements Callable<Integer> {

    static final int REFUSED = 3;
    static final int UNFINISHED = 4;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final Workplace workplace = new Workplace();

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = "Folder of the clinics' workbooks (default: ${DEFAULT-VALUE}).")
    private Path inbox = Path.of("var/inbox");

    @Option(names = "--outbox", paramLabel = "DIR", description = "Folder for the results (default: ${DEFAULT-VALUE}).")
    private Path outbox = Path.of("var/outbox");

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "Date of the night (default: today).")
    private @Nullable LocalDate asOf;

    @Override
    public Integer call() {
        if (!Files.isDirectory(inbox)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no folder " + inbox
                            + ". Make it and put the clinics' workbooks in, or name another by --inbox.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Instant begun = Instant.now();
        LocalDate date = asOf == null ? LocalDate.now() : asOf;
        try (NightScreen screen = new NightScreen(out);
                ConfigurableApplicationContext rooms = NightApplication.start(workplace.properties())) {
            screen.head(date, rooms, workplace.databaseName());
            NightResult result = rooms.getBean(Night.class).run(new NightOrder(inbox, outbox, date), screen);
            screen.end();
            new ClosingTable(out).print(result, Duration.between(begun, Instant.now()));
            return result.refused().isEmpty() ? 0 : REFUSED;
        } catch (UnfinishedNight e) {
            complain("The night could not finish: " + e.getMessage(), "Run it again; it goes on where it stopped.");
            return UNFINISHED;
        } catch (RuntimeException e) {
            StartTrouble trouble = StartTrouble.of(e, workplace);
            complain(trouble.what(), trouble.cure());
            return UNFINISHED;
        }
    }

    private void complain(String what, String cure) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(what);
        err.println(cure);
        err.flush();
    }
}
