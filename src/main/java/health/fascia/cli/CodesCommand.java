package health.fascia.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The published lists beside the rules: import one, or see what is there. */
@Command(
        name = "codes",
        mixinStandardHelpOptions = true,
        subcommands = {CodesImportCommand.class, CodesListCommand.class},
        description = "Published lists beside the rules: diagnosis codes, excluded providers, pairs and units of NCCI.")
final class CodesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
