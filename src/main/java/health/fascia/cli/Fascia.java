package health.fascia.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Fascia: one command a job, each with help, exit codes and shell completion. */
@Command(
        name = "fascia",
        subcommands = {
            NightCommand.class,
            ServeCommand.class,
            ExplainCommand.class,
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
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
