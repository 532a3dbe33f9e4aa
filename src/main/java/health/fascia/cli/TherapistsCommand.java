package health.fascia.cli;

import health.fascia.determination.TherapistSearch;
import health.fascia.referral.Roster;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    private static final int MOST = 1_000;

    /** Candidates that the rules are asked about, at most; a thousand take less than a second. */
    private static final int LOOKED = 5_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--most", paramLabel = "N", description = "List so many at most (default: ${DEFAULT-VALUE}).")
    private int most = 20;

    @Mixin
    private final CaseAtHand caseAtHand = new CaseAtHand();

    @Override
    public Integer call() {
        if (most < 1 || most > MOST) {
            throw new ParameterException(spec.commandLine(), "--most must be 1 to 1,000; it was " + most + ".");
        }
        return caseAtHand.tell((known, out) -> {
            TherapistSearch search = new TherapistSearch(known.review(), new Roster(known.jdbc()));
            TherapistSearch.Asked asked = new TherapistSearch.Asked(
                    known.referral(),
                    known.latest().findings(),
                    known.background().verifications());
            TherapistList list = new TherapistList(out);
            list.head(known.referral(), known.latest(), search);
            list.print(known.referral(), search.search(asked, new TherapistSearch.Effort(most, LOOKED)));
        });
    }
}
