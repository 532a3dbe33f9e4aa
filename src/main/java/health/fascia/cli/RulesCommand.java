package health.fascia.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The officers' tools, one subcommand a job; none of them starts the engine, a web server or a database. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesExplainCommand.class,
            RulesNewCommand.class,
            RulesCatalogCommand.class,
            RulesDiffCommand.class,
            RulesActivateCommand.class
        },
        description = "The officers' tools: check the rules, try them, add to them, compare and print them.")
final class RulesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
