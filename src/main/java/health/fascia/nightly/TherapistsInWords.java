package health.fascia.nightly;

import health.fascia.determination.CaseReview;
import health.fascia.determination.Determination;
import health.fascia.determination.FittingTherapist;
import health.fascia.determination.Outcome;
import health.fascia.determination.TherapistSearch;
import health.fascia.determination.TherapistSearch.Asked;
import health.fascia.determination.TherapistSearch.Found;
import health.fascia.referral.Referral;
import health.fascia.referral.ReferralIdentity;
import health.fascia.referral.Referrals;
import health.fascia.referral.Roster;
import health.fascia.referral.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Names therapists of the roster beside a case that lacks one who may treat it. */
final class TherapistsInWords {

    /** Enough to telephone; the command therapists lists more. */
    private static final TherapistSearch.Effort SHORT = new TherapistSearch.Effort(5, 25);

    private final TherapistSearch search;
    private final Referrals referrals;

    TherapistsInWords(CaseReview caseReview, Referrals referrals, Roster roster) {
        this.search = new TherapistSearch(caseReview, roster);
        this.referrals = referrals;
    }

    /** One line a therapist, best fit first, or why there is none; nothing where another therapist would not help. */
    List<String> list(Determination made, Referral referral) {
        boolean open = made.outcome() == Outcome.PENDED || made.outcome() == Outcome.DENIAL_PROPOSED;
        if (!open || !search.wanted(referral, made.findings())) {
            return List.of();
        }
        Found found = search.search(new Asked(referral, made.findings(), verifications(referral)), SHORT);
        return found.may().isEmpty()
                ? List.of(nobody(referral, found))
                : found.may().stream().map(FittingTherapist::line).toList();
    }

    /** Why nobody is offered, in a sentence. */
    static String nobody(Referral referral, Found found) {
        String state = referral.state().fullName();
        if (found.licensed() == 0) {
            return "Nobody else on the roster has a license of " + state + ".";
        }
        List<String> against = new ArrayList<>();
        found.obstacles().stream().map(finding -> finding.reasonCode()).limit(3).forEach(against::add);
        String looked = found.looked() == found.licensed() ? "all " + found.looked() : "the first " + found.looked();
        return "Nobody: of " + found.licensed() + " others on the roster with a license of " + state + ", " + looked
                + " were looked at (" + String.join(", ", against) + ").";
    }

    private List<Statement> verifications(Referral referral) {
        String member = referral.memberId();
        return Stream.ofNullable(member)
                .map(number -> ReferralIdentity.coverKey(referral.payer(), number))
                .flatMap(key -> referrals.verifications(List.of(key)).getOrDefault(key, List.of()).stream())
                .toList();
    }
}
