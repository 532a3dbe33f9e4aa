package health.fascia.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Files between the clinic and its payers. */
@Command(
        name = "edi",
        mixinStandardHelpOptions = true,
        subcommands = EdiCheckCommand.class,
        description = "Files between the clinic and its payers: claims, remittances, acknowledgments (X12).")
final class EdiCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
