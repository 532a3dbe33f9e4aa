package health.fascia.cli;

import health.fascia.activation.Requests;
import health.fascia.policy.Rulebooks;
import health.fascia.policy.Rulebooks.Candidate;
import health.fascia.rulebook.Rulebook;
import health.fascia.workshop.ExampleProof;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells the running service to take the rules of its folder now; without a service it checks the folder. */
@Command(
        name = "activate",
        mixinStandardHelpOptions = true,
        description = "Bring the changed rules into force in the running service, or say what keeps them from it.",
        footer = {
            "",
            "The service takes the folder that it was started with; a copy elsewhere is checked with --rules and not"
                    + " activated.",
            "Exit codes: 0 in force, or good where no service runs; 1 refused; 4 the service did not answer."
        })
final class RulesActivateCommand implements Callable<Integer> {

    private static final int REFUSED = 1;
    private static final int NO_ANSWER = 4;

    /** Seconds; longer than any rulebook takes to load with all its examples. */
    private static final long PATIENCE = 120;

    private static final int SHORT_HASH = 12;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the service's data (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("var/data");

    @Option(names = "--rules", paramLabel = "DIR", description = "Only check this folder; the service is not asked.")
    private @Nullable Path rules;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Requests requests = Requests.askedIn(data);
        if (rules != null) {
            return check(out, rules, "Only checked; the service goes on with its own folder.");
        }
        if (!requests.answered()) {
            return check(
                    out,
                    Folders.get(null, "rules"),
                    "No service runs with the data in " + data + "; the next night or start takes these rules.");
        }
        Optional<Requests.Answer> answer = requests.ask(System.getProperty("user.name", "unknown"), PATIENCE);
        if (answer.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("The service did not answer within " + PATIENCE + " seconds. See "
                            + data.resolve("serve.log") + ".");
            return NO_ANSWER;
        }
        answer.get().lines().forEach(out::println);
        out.flush();
        return switch (answer.get().kind()) {
            case ACTIVATED, UNCHANGED -> 0;
            case REFUSED -> REFUSED;
            case POSTPONED -> NO_ANSWER;
        };
    }

    private static int check(PrintWriter out, Path folder, String afterwards) {
        Candidate candidate = Rulebooks.prepare(folder, List.of(new ExampleProof()));
        if (candidate instanceof Candidate.Refused refused) {
            refused.problems().forEach(out::println);
            int errors = refused.problems().size();
            out.println(errors + (errors == 1 ? " error" : " errors") + ". Nothing comes into force from this folder.");
            out.flush();
            return REFUSED;
        }
        Rulebook good = ((Candidate.Good) candidate).rules().rulebook();
        out.printf(
                "%s is good: rulebook %s… (%d rules, %d policy rows).%n%s%n",
                folder, good.hash().substring(0, SHORT_HASH), good.ruleCount(), good.policyRowCount(), afterwards);
        out.flush();
        return 0;
    }
}
