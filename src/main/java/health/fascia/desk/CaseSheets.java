package health.fascia.desk;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.console.CaseDesk;
import health.fascia.console.CaseSheet;
import health.fascia.determination.Cases;
import health.fascia.determination.Cases.Case;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.determination.Review;
import health.fascia.referral.Referrals;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows a case to the person who decides about it; every look is kept in the audit trail. */
final class CaseSheets implements CaseDesk {

    private final Cases cases;
    private final Determinations determinations;
    private final Referrals referrals;
    private final AuditTrail audit;

    CaseSheets(Cases cases, Determinations determinations, Referrals referrals, AuditTrail audit) {
        this.cases = cases;
        this.determinations = determinations;
        this.referrals = referrals;
        this.audit = audit;
    }

    @Override
    public Optional<CaseSheet> find(String caseNumber, String reader) {
        Optional<Case> found = cases.find(caseNumber);
        found.ifPresent(
                one -> audit.append(List.of(new AuditEntry(reader, "case read", one.number(), one.determination()))));
        return found.map(this::sheet);
    }

    private CaseSheet sheet(Case one) {
        Determination made = determinations
                .find(one.determination())
                .orElseThrow(() -> new IllegalStateException("Case " + one.number() + " has no determination."));
        return new CaseSheet(
                one.number(),
                made.number(),
                made.outcome().words(),
                made.decidedOn().toString(),
                made.grant().asked(),
                made.grant().granted() == 0
                        ? null
                        : Integer.valueOf(made.grant().granted()),
                StatedFacts.of(
                        "", referrals.getVersion(one.number(), one.version()).statement()),
                reasons(made),
                made.findings().stream()
                        .filter(finding -> finding.verdict().compareTo(Verdict.REDUCE) >= 0)
                        .map(Finding::missing)
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .toList());
    }

    /** The findings, behind what a person said last and what had been decided before the sender changed the referral. */
    private List<CaseSheet.Reason> reasons(Determination made) {
        List<CaseSheet.Reason> reasons = new ArrayList<>();
        Review review = made.review();
        if (review != null) {
            String who = review.reviewer() + ", " + review.role();
            boolean asks = review.decision().equals("ASK");
            String words = (asks ? "The reviewer asks: " : made.putOff() ? "Put off until " + made.due() + ": " : "")
                    + review.rationale();
            reasons.add(CaseSheet.Reason.ofPerson(asks ? "missing" : "note", words, who));
        }
        if (made.leftToPerson()) {
            determinations.list(made.caseNumber()).stream()
                    .filter(earlier -> !earlier.leftToPerson())
                    .reduce((earlier, later) -> later)
                    .ifPresent(before -> reasons.add(before(before)));
        }
        made.findings().stream().map(CaseSheets::reason).forEach(reasons::add);
        return reasons;
    }

    private static CaseSheet.Reason before(Determination before) {
        String words = "Before the change: " + before.outcome().words() + ", "
                + before.grant().granted() + " visits granted.";
        return new CaseSheet.Reason("Before", "note", words, null, before.number() + " of " + before.decidedOn());
    }

    static CaseSheet.Reason reason(Finding finding) {
        String weight =
                switch (finding.verdict()) {
                    case ADVERSE, REDUCE -> "against";
                    case PEND, REVIEW -> "missing";
                    case MEETS -> "for";
                    case NOTE -> "note";
                };
        String rows = finding.policyRows().isEmpty() ? null : "policy row " + String.join(", ", finding.policyRows());
        String source = finding.verified() ? finding.source() : finding.source() + " (unverified source)";
        return new CaseSheet.Reason(finding.ruleId(), weight, finding.text(), rows, source);
    }
}
