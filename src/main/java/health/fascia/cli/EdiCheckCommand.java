package health.fascia.cli;

import health.fascia.edi.EdiFile;
import health.fascia.edi.EdiProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a file of X12 says and where it is wrong, whoever wrote it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Say in plain words what a file says and where it is wrong, whoever wrote it:",
            "  837  professional claims (005010X222A1)",
            "  835  remittance advice (005010X221A1); lines, claims and payment must agree to the cent",
            "  999  answer to a file (005010X231A1)",
            "  277  answer to claims (005010X214)",
            "Claim numbers and amounts are shown, never names, addresses or member ids."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:Nothing is wrong.", "1:Something is wrong; each is told with its segment.", "2:Wrong usage."
        })
final class EdiCheckCommand implements Callable<Integer> {

    private static final int WRONG = 1;

    /** Held, or the level would be forgotten with the logger: the library speaks of its own schemas at INFO. */
    private static final Logger LIBRARY = Logger.getLogger("io.xlate.edi");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to read.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file + " that can be read.");
        }
        LIBRARY.setLevel(Level.WARNING);
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<EdiProblem> problems = EdiFile.tell(file, line -> out.println(printable(line)));
            return tell(problems, out);
        } catch (IOException unreadable) {
            out.flush();
            spec.commandLine().getErr().println("The file cannot be read: " + printable(unreadable.toString()));
            spec.commandLine().getErr().flush();
            return WRONG;
        }
    }

    private static int tell(List<EdiProblem> problems, PrintWriter out) {
        problems.stream()
                .filter(EdiProblem::noted)
                .forEach(problem -> out.println("note   " + printable(problem.sentence())));
        List<EdiProblem> wrong =
                problems.stream().filter(problem -> !problem.noted()).toList();
        wrong.forEach(problem -> out.println("wrong  " + printable(problem.sentence())));
        out.println(
                wrong.isEmpty()
                        ? "Nothing is wrong."
                        : wrong.size() == 1 ? "1 thing is wrong." : wrong.size() + " things are wrong.");
        out.flush();
        return wrong.isEmpty() ? 0 : WRONG;
    }

    /** A file may hold signs that steer a terminal. */
    private static String printable(String line) {
        return line.replaceAll("\\p{Cntrl}", "?");
    }
}
