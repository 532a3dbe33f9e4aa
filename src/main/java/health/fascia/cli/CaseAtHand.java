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
import health.fascia.rulebook.Rulebook;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The case that a command speaks of: its number on the command line, and everything that the database knows of it. */
final class CaseAtHand {

    private static final int NOT_FOUND = 1;
    private static final int NO_DATABASE = 4;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CASE",
            description = "The case number, such as TX-2026-000481, or a determination's number.")
    @SuppressWarnings("NullAway.Init")
    private String number;

    @Mixin
    private final Workplace workplace = new Workplace();

    /**
     * A case as it stands, beside the rules of today.
     *
     * @param history its determinations, the latest last; a case has at least one
     */
    record Known(
            JdbcTemplate jdbc,
            Rulebook rulebook,
            CaseReview review,
            Referral referral,
            Background background,
            List<Determination> history) {

        Determination latest() {
            return history.get(history.size() - 1);
        }
    }

    /** What a command does with the case. */
    @FunctionalInterface
    interface Telling {
        void tell(Known known, PrintWriter out);
    }

    /** Looks the case up and tells; says in a sentence why it cannot. The result is the command's exit code. */
    int tell(Telling telling) {
        PrintWriter err = spec.commandLine().getErr();
        if (!workplace.hasDatabase()) {
            err.println(
                    "There is no database in " + workplace.data + ". Run a night first, or name its folder by --data.");
            return NO_DATABASE;
        }
        try {
            Optional<Known> known = find(new JdbcTemplate(workplace.readOnly()));
            if (known.isEmpty()) {
                err.println("There is no case " + number
                        + ". Case numbers stand in the first column of the approval workbook.");
                return NOT_FOUND;
            }
            telling.tell(known.get(), spec.commandLine().getOut());
            return 0;
        } catch (RejectedRulebook | DataAccessException e) {
            StartTrouble trouble = StartTrouble.of(e, workplace);
            err.println(trouble.what());
            err.println(trouble.cure());
            return NO_DATABASE;
        }
    }

    private Optional<Known> find(JdbcTemplate jdbc) throws RejectedRulebook {
        Cases cases = new Cases(jdbc);
        Optional<Case> found = cases.find(number.toUpperCase(Locale.ROOT).replaceFirst("-D[0-9]+$", ""));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Case one = found.get();
        Referrals referrals = new Referrals(jdbc);
        Rulebook rulebook = Policy.load(Folders.get(workplace.rules, "rules"));
        CaseReview review = new CaseReview(rulebook);
        Referral referral =
                new Referral(referrals.getVersion(one.number(), one.version()).statement());
        Background background = CaseBackground.over(referrals, cases, review).of(referral, one.number());
        return Optional.of(
                new Known(jdbc, rulebook, review, referral, background, new Determinations(jdbc).list(one.number())));
    }
}
