package health.fascia.desk;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimDecision;
import health.fascia.claim.ClaimDecisions;
import health.fascia.claim.Claims;
import health.fascia.claim.StatedVersion;
import health.fascia.console.CaseDesk;
import health.fascia.console.CaseSheet;
import health.fascia.determination.Review;
import health.fascia.referral.Referrals;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows a claim to the person who decides about it, by its number; other numbers are those of cases. */
final class ClaimSheets implements CaseDesk {

    /** Who was treated stands on the referral only. */
    private static final Set<String> WHO = Set.of("lastName", "firstName", "memberId");

    /** What ties a line to its claim. */
    private static final Set<String> LINK = Set.of("claimId");

    private final Claims claims;
    private final ClaimDecisions decisions;
    private final PayerReasons payers;
    private final Referrals referrals;
    private final AuditTrail audit;
    private final CaseDesk cases;

    ClaimSheets(ClaimRoom room, DeskParts parts, CaseDesk cases) {
        this.claims = room.claims();
        this.decisions = room.decisions();
        this.payers = new PayerReasons(room.payers(), parts.rulebooks());
        this.referrals = parts.referrals();
        this.audit = parts.audit();
        this.cases = cases;
    }

    @Override
    public Optional<CaseSheet> find(String number, String reader) {
        Optional<ClaimAccount> claim = claims.find(number);
        if (claim.isEmpty()) {
            return cases.find(number, reader);
        }
        audit.append(List.of(new AuditEntry(reader, "claim read", number, "sheet of the claim")));
        return decisions.findLast(number).map(last -> sheet(claim.get(), last));
    }

    private CaseSheet sheet(ClaimAccount claim, ClaimDecision last) {
        return new CaseSheet(
                claim.number(),
                last.label(),
                "Claim: " + claim.state().words(),
                last.decidedOn().toString(),
                null,
                null,
                facts(claim),
                reasons(last),
                last.findings().stream()
                        .filter(finding -> finding.verdict().compareTo(Verdict.REDUCE) >= 0)
                        .map(Finding::missing)
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .toList());
    }

    private List<CaseSheet.Fact> facts(ClaimAccount claim) {
        List<CaseSheet.Fact> facts = new ArrayList<>();
        facts.add(CaseSheet.Fact.ours("Case", claim.caseNumber()));
        facts.add(CaseSheet.Fact.ours("Payer", claim.payer()));
        facts.add(CaseSheet.Fact.ours("Charged", "$" + claim.money().charged()));
        facts.add(CaseSheet.Fact.ours("Paid", "$" + claim.money().paid()));
        facts.add(CaseSheet.Fact.ours("Left to the patient", "$" + claim.money().patientShare()));
        StatedVersion version = claims.getVersion(claim.number(), claim.version());
        facts.addAll(StatedFacts.only(
                WHO,
                referrals
                        .getVersion(claim.caseNumber(), version.referralVersion())
                        .statement()));
        facts.addAll(StatedFacts.of("", version.statement()));
        int line = 0;
        for (StatedVersion.Line one : version.lines()) {
            line++;
            facts.addAll(StatedFacts.without(LINK, "Line " + line + ": ", one.statement()));
        }
        return facts;
    }

    private List<CaseSheet.Reason> reasons(ClaimDecision last) {
        List<CaseSheet.Reason> reasons = new ArrayList<>();
        Review review = last.review();
        if (review != null) {
            String who = review.reviewer() + ", " + review.role();
            reasons.add(CaseSheet.Reason.ofPerson("note", review.rationale(), who));
        }
        reasons.addAll(payers.of(last.claimNumber()));
        last.findings().stream().map(CaseSheets::reason).forEach(reasons::add);
        return reasons;
    }
}
