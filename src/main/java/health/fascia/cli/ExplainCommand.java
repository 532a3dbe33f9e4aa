package health.fascia.cli;

import health.fascia.determination.CaseReview;
import health.fascia.determination.CaseReview.Background;
import health.fascia.determination.Cases;
import health.fascia.determination.Cases.Case;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.nightly.CaseBackground;
import health.fascia.policy.Policy;
import health.fascia.referral.Referral;
import health.fascia.referral.Referrals;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.Rulebook;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells everything about one case's determination; starts neither the engine nor a web server. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Explain one case: its facts, the rules that fired, those that nearly did, and what would make it a yes.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:Explained.",
            "1:There is no such case.",
            "2:Wrong usage.",
            "4:The database or the rules cannot be read."
        })
final class ExplainCommand implements Callable<Integer> {

    private static final int NOT_FOUND = 1;
    private static final int NO_DATABASE = 4;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CASE",
            description = "The case number, such as TX-2026-000481, or a determination's number.")
    @SuppressWarnings("NullAway.Init")
    private String number;

    @Mixin
    private final Workplace workplace = new Workplace();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (!workplace.hasDatabase()) {
            err.println(
                    "There is no database in " + workplace.data + ". Run a night first, or name its folder by --data.");
            return NO_DATABASE;
        }
        try {
            return explain(new JdbcTemplate(workplace.readOnly()));
        } catch (RejectedRulebook | DataAccessException e) {
            StartTrouble trouble = StartTrouble.of(e, workplace);
            err.println(trouble.what());
            err.println(trouble.cure());
            return NO_DATABASE;
        }
    }

    private int explain(JdbcTemplate jdbc) throws RejectedRulebook {
        Cases cases = new Cases(jdbc);
        Determinations determinations = new Determinations(jdbc);
        String caseNumber = number.toUpperCase(Locale.ROOT).replaceFirst("-D[0-9]+$", "");
        Optional<Case> found = cases.find(caseNumber);
        if (found.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("There is no case " + number
                            + ". Case numbers stand in the first column of the approval workbook.");
            return NOT_FOUND;
        }
        Case one = found.get();
        Referrals referrals = new Referrals(jdbc);
        Rulebook rulebook = Policy.load(Folders.get(workplace.rules, "rules"));
        CaseReview caseReview = new CaseReview(rulebook);
        Referral referral =
                new Referral(referrals.getVersion(one.number(), one.version()).statement());
        Background background =
                CaseBackground.over(referrals, cases, caseReview).of(referral, one.number());
        List<RuleTrace> traces = caseReview.trace(referral, background);
        List<Determination> history = determinations.list(one.number());
        new Explanation(spec.commandLine().getOut(), rulebook).print(referral, background, history, traces);
        return 0;
    }
}
