package health.fascia.cli;

import health.fascia.determination.CaseReview;
import health.fascia.determination.Cases;
import health.fascia.determination.Cases.Case;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.determination.TherapistSearch;
import health.fascia.nightly.CaseBackground;
import health.fascia.policy.Policy;
import health.fascia.referral.Referral;
import health.fascia.referral.Referrals;
import health.fascia.referral.Roster;
import health.fascia.rulebook.RejectedRulebook;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the therapists of the roster who may treat a case; starts neither the engine nor a web server. */
@Command(
        name = "therapists",
        mixinStandardHelpOptions = true,
        description = {
            "List the therapists of the roster who may treat a case on its first visit, best fit first.",
            "The roster is what clinics state on the sheet Licenses. Each candidate is judged by the rules as if the referral"
                    + " named that person: license and tier in the state of treatment, endorsements, payer."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:Listed, also when nobody may.",
            "1:There is no such case.",
            "2:Wrong usage.",
            "4:The database or the rules cannot be read."
        })
final class TherapistsCommand implements Callable<Integer> {

    private static final int NOT_FOUND = 1;
    private static final int NO_DATABASE = 4;
    private static final int MOST = 1_000;

    /** Candidates that the rules are asked about, at most; a thousand take less than a second. */
    private static final int LOOKED = 5_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CASE",
            description = "The case number, such as TX-2026-000481, or a determination's number.")
    @SuppressWarnings("NullAway.Init")
    private String number;

    @Option(names = "--most", paramLabel = "N", description = "List so many at most (default: ${DEFAULT-VALUE}).")
    private int most = 20;

    @Mixin
    private final Workplace workplace = new Workplace();

    @Override
    public Integer call() {
        if (most < 1 || most > MOST) {
            throw new ParameterException(spec.commandLine(), "--most must be 1 to 1,000; it was " + most + ".");
        }
        PrintWriter err = spec.commandLine().getErr();
        if (!workplace.hasDatabase()) {
            err.println(
                    "There is no database in " + workplace.data + ". Run a night first, or name its folder by --data.");
            return NO_DATABASE;
        }
        try {
            return list(new JdbcTemplate(workplace.readOnly()));
        } catch (RejectedRulebook | DataAccessException e) {
            StartTrouble trouble = StartTrouble.of(e, workplace);
            err.println(trouble.what());
            err.println(trouble.cure());
            return NO_DATABASE;
        }
    }

    private int list(JdbcTemplate jdbc) throws RejectedRulebook {
        Cases cases = new Cases(jdbc);
        Optional<Case> found = cases.find(number.toUpperCase(Locale.ROOT).replaceFirst("-D[0-9]+$", ""));
        if (found.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("There is no case " + number
                            + ". Case numbers stand in the first column of the approval workbook.");
            return NOT_FOUND;
        }
        Case one = found.get();
        Referrals referrals = new Referrals(jdbc);
        CaseReview review = new CaseReview(Policy.load(Folders.get(workplace.rules, "rules")));
        Referral referral =
                new Referral(referrals.getVersion(one.number(), one.version()).statement());
        List<Determination> history = new Determinations(jdbc).list(one.number());
        Determination made = history.get(history.size() - 1);
        TherapistSearch search = new TherapistSearch(review, new Roster(jdbc));
        TherapistSearch.Asked asked = new TherapistSearch.Asked(
                referral,
                made.findings(),
                CaseBackground.over(referrals, cases, review)
                        .of(referral, one.number())
                        .verifications());
        TherapistList list = new TherapistList(spec.commandLine().getOut());
        list.head(referral, made, search);
        list.print(referral, search.search(asked, new TherapistSearch.Effort(most, LOOKED)));
        return 0;
    }
}
