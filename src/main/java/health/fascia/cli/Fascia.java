package health.fascia.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of Fascia: one command a job, each with help, exit codes and shell completion. */
@Command(
        name = "fascia",
        subcommands = {
            NightCommand.class,
            ServeCommand.class,
            ExplainCommand.class,
            TherapistsCommand.class,
            RulesCommand.class,
            CodesCommand.class,
            EdiCommand.class,
            SampleCommand.class,
            BenchCommand.class,
            NaiveCommand.class,
            GenerateCompletion.class
        },
        mixinStandardHelpOptions = true,
        version = "Fascia 0.1.0",
        description = "Medical massage therapy from referral to treatment to claim.")
public final class Fascia implements Runnable {

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Fascia())
                .setParameterExceptionHandler(Fascia::wrongUsage)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, Fascia::date)
                .registerConverter(int.class, Fascia::whole)
                .registerConverter(Integer.class, Fascia::whole)
                .execute(arguments));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is not a date such as 2026-11-23.");
        }
    }

    private static Integer whole(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a whole number such as 20000.");
        }
    }

    /** One line what is wrong and one what to do; the whole help would push both off the screen. */
    private static int wrongUsage(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(
                problem instanceof UnmatchedArgumentException unknown
                        ? command.getCommandSpec().qualifiedName() + " does not know '"
                                + String.join(" ", unknown.getUnmatched()) + "'."
                        : problem.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(problem, err)) {
            err.println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
