package health.fascia.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The officers' tools: each works on a folder of rules and needs no database. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        subcommands = {RulesTestCommand.class, RulesExplainCommand.class},
        description = "Tools for the compliance officers' rules.")
final class RulesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
