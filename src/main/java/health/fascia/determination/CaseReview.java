package health.fascia.determination;

import health.fascia.clock.ClockTerms;
import health.fascia.clock.Clocks;
import health.fascia.coverage.CoverageCheck;
import health.fascia.determination.Cases.Traits;
import health.fascia.licensure.LicenseCheck;
import health.fascia.necessity.NecessityReview;
import health.fascia.referral.Referral;
import health.fascia.referral.ReferralIdentity;
import health.fascia.referral.Statement;
import health.fascia.referral.facts.OpenReferral;
import health.fascia.rulebook.Evidence;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a case before the rulebook: the facts, the policy rows that hold on its date of service, and all findings. */
public final class CaseReview {

    private final Rulebook rulebook;
    private final LicenseCheck licenseCheck;
    private final CoverageCheck coverageCheck;
    private final NecessityReview necessityReview;
    private final Clocks clocks;

    public CaseReview(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.licenseCheck = new LicenseCheck(rulebook);
        this.coverageCheck = new CoverageCheck(rulebook);
        this.necessityReview = new NecessityReview(rulebook);
        this.clocks = new Clocks(rulebook);
    }

    /** The policy tables that the checks look up, for loading the rulebook. */
    public static List<PolicySheet<? extends Record>> policySheets() {
        return Stream.of(LicenseCheck.SHEETS, CoverageCheck.SHEETS, NecessityReview.SHEETS, List.of(Clocks.SHEET))
                .<PolicySheet<? extends Record>>flatMap(List::stream)
                .toList();
    }

    /**
     * What is known about a case beside the referral itself.
     *
     * @param licenses the therapist's licenses as verified
     * @param verifications the answers of the payer for this member
     * @param openCases other open cases of the same patient and family of conditions
     */
    public record Background(List<Statement> licenses, List<Statement> verifications, List<String> openCases) {}

    /** Everything that the rules have to say about a case. */
    public List<Finding> review(Referral referral, Background background) {
        Evidence evidence = gather(referral, background);
        List<Finding> findings = new ArrayList<>(evidence.findings());
        findings.addAll(rulebook.conclude(Stage.REFERRAL, evidence.facts()));
        return findings;
    }

    /** How every rule stands to a case. */
    public List<RuleTrace> trace(Referral referral, Background background) {
        return rulebook.trace(Stage.REFERRAL, gather(referral, background).facts());
    }

    /** The facts of a case, the policy rows that hold for it, and what was found missing while looking them up. */
    public Evidence gather(Referral referral, Background background) {
        List<Object> facts = new ArrayList<>(referral.facts());
        List<Finding> findings = new ArrayList<>();
        for (Evidence part : List.of(
                licenseCheck.gather(referral, background.licenses()),
                coverageCheck.gather(referral, background.verifications()),
                necessityReview.gather(referral))) {
            facts.addAll(part.facts());
            findings.addAll(part.findings());
        }
        background.openCases().forEach(number -> facts.add(new OpenReferral(number)));
        return new Evidence(facts, findings);
    }

    /** Names the family of the leading condition, by which a second referral of the same kind is known; empty when none. */
    public String family(Referral referral) {
        return necessityReview.family(referral);
    }

    /** By what a case of this referral is found. */
    public Traits traits(Referral referral) {
        LocalDate planned = referral.statement().date("lastVisit");
        LocalDate first = referral.firstVisit();
        String family = family(referral);
        String member = referral.memberId();
        return new Traits(
                ReferralIdentity.patientKey(referral),
                family.isEmpty() ? null : family,
                referral.state().name(),
                referral.payer(),
                referral.therapistNpi(),
                member == null ? null : ReferralIdentity.coverKey(referral.payer(), member),
                first,
                planned == null || planned.isBefore(first) ? first : planned);
    }

    /** The conditions of the order in words. */
    public List<String> conditions(Referral referral) {
        return necessityReview.conditions(referral);
    }

    /** The visits that a first approval may give. */
    public int grantable(Referral referral) {
        return necessityReview.grantable(referral);
    }

    /** In which time the request is decided, when its clock starts on a day. */
    public Optional<ClockTerms> findClock(Referral referral, LocalDate start) {
        return clocks.find(referral, start);
    }

    /** The row by which a clock runs that started earlier; empty when the table has it no longer. */
    public Optional<ClockTerms> findClock(String rowId) {
        return clocks.find(rowId);
    }

    /** The day by which a case is decided whose clock starts on a day. */
    LocalDate due(Referral referral, LocalDate start) {
        return findClock(referral, start)
                .map(terms -> terms.due(start))
                .orElseGet(() -> start.plusDays(reviewDays(referral)));
    }

    /** Days in which a person shall answer where no clock runs, from the payer's row; a week where there is none. */
    public int reviewDays(Referral referral) {
        int aWeek = 7;
        return coverageCheck.findPolicy(referral).map(row -> row.reviewDays()).orElse(aWeek);
    }

    /** Days for which the payer takes an order as current; none where the payer has no row. */
    public int orderValidDays(Referral referral) {
        return coverageCheck
                .findPolicy(referral)
                .map(row -> row.orderValidDays())
                .orElse(0);
    }

    Rulebook rulebook() {
        return rulebook;
    }
}
