package health.fascia.desk;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.console.CaseDesk;
import health.fascia.console.CaseSheet;
import health.fascia.determination.Cases;
import health.fascia.determination.Cases.Case;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referrals;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Finding;
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
                made.grant().granted(),
                facts(referrals.getVersion(one.number(), one.version()).statement()),
                made.findings().stream().map(CaseSheets::reason).toList(),
                made.findings().stream()
                        .map(Finding::missing)
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .toList());
    }

    private static List<CaseSheet.Fact> facts(Statement statement) {
        List<CaseSheet.Fact> facts = new ArrayList<>();
        for (IntakeColumn column : IntakeSheet.REFERRALS.columns()) {
            String value = statement.text(column.key());
            if (value != null) {
                facts.add(new CaseSheet.Fact(column.header(), value.replace(";", ", ")));
            }
        }
        return facts;
    }

    private static CaseSheet.Reason reason(Finding finding) {
        String weight =
                switch (finding.verdict()) {
                    case ADVERSE, REDUCE -> "against";
                    case PEND, REVIEW -> "missing";
                    case MEETS -> "for";
                    case NOTE -> "note";
                };
        String rows = finding.policyRows().isEmpty() ? null : "policy row " + String.join(", ", finding.policyRows());
        return new CaseSheet.Reason(finding.ruleId(), weight, finding.text(), rows, finding.source());
    }
}
