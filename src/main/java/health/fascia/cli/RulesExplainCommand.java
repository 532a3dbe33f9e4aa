package health.fascia.cli;

import health.fascia.determination.Judgement;
import health.fascia.determination.Outcome;
import health.fascia.policy.Policy;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.Rulebook;
import health.fascia.workshop.CaseInBook;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains one case of a workbook: what fired, what nearly did, and which single fact would change the outcome. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explain one row of an example or intake workbook: fired, nearly fired, what would change it.",
        footer = "Exit 0: explained. 1: there is no such case. 4: the rules cannot be used.")
final class RulesExplainCommand implements Callable<Integer> {

    private static final int NOT_FOUND = 1;
    private static final int NO_RULES = 4;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "An example workbook or an intake workbook.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Parameters(index = "1", paramLabel = "ROW", description = "The row, as the spreadsheet shows it.")
    private int row;

    @Option(
            names = "--sheet",
            paramLabel = "SHEET",
            description = "Referrals, Continuations, Visits or Claims, where several of them have such a row.")
    private @Nullable String sheet;

    @Option(names = "--rules", paramLabel = "DIR", description = "The folder of rules; the shipped one when left out.")
    private @Nullable Path rules;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isRegularFile(file)) {
            err.println("There is no workbook " + file + ".");
            return NOT_FOUND;
        }
        try {
            Rulebook rulebook = Policy.load(Folders.get(rules, "rules"));
            CaseInBook.Found found = CaseInBook.find(rulebook, file, row, sheet);
            if (found.one().isEmpty()) {
                found.problems().forEach(err::println);
                err.println("Row " + row + " in " + file.getFileName() + " could not be explained.");
                return NOT_FOUND;
            }
            print(rulebook, found.one().get());
            return 0;
        } catch (RejectedRulebook e) {
            e.problems().forEach(err::println);
            err.println("The rules cannot be used. See ./fascia rules check.");
            return NO_RULES;
        }
    }

    private void print(Rulebook rulebook, CaseInBook one) {
        PrintWriter out = spec.commandLine().getOut();
        Explanation explanation = new Explanation(out, rulebook);
        Judgement judged = one.judgement();
        out.printf(
                "%s row %d of %s · first visit %s in %s · payer %s%n%s%s%n%n",
                one.sheet(),
                row,
                file.getFileName(),
                one.referral().firstVisit(),
                one.referral().state().fullName(),
                one.referral().payer(),
                judged.outcome().words().toUpperCase(Locale.ROOT),
                one.paidUnits().isEmpty() ? "" : ", paid units " + one.paidUnits());
        judged.findings().forEach(explanation::finding);
        explanation.nearly(one.traces());
        changes(out, judged.outcome(), one.changes());
        explanation.facts(one.referral());
        one.stated().forEach(explanation::facts);
        out.flush();
    }

    private static void changes(PrintWriter out, Outcome outcome, List<String> changes) {
        out.println();
        if (changes.isEmpty()) {
            out.println("No single fact would change the outcome.");
        } else {
            out.println(
                    outcome == Outcome.APPROVED
                            ? "It would not be approved if one of these were so:"
                            : "It would be approved if one of these were so:");
            changes.forEach(change -> out.println("  - " + change));
        }
    }
}
