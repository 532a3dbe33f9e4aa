package health.fascia.desk;

import health.fascia.claim.Appeal;
import health.fascia.claim.Appeals;
import health.fascia.console.CaseDesk;
import health.fascia.console.CaseSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows an appeal to the person who files it or records its answer: the appeal itself, then its claim. */
final class AppealSheets implements CaseDesk {

    private final Appeals appeals;
    private final CaseDesk others;

    AppealSheets(Appeals appeals, CaseDesk others) {
        this.appeals = appeals;
        this.others = others;
    }

    @Override
    public Optional<CaseSheet> find(String number, String reader) {
        Optional<Appeal> appeal = appeals.find(number);
        return appeal.isEmpty()
                ? others.find(number, reader)
                : others.find(appeal.get().claimNumber(), reader).map(claim -> sheet(appeal.get(), claim));
    }

    private CaseSheet sheet(Appeal appeal, CaseSheet claim) {
        List<CaseSheet.Fact> facts = new ArrayList<>();
        facts.add(CaseSheet.Fact.ours("Claim", appeal.claimNumber()));
        facts.add(CaseSheet.Fact.ours("Denied on", appeal.denial().on().toString()));
        facts.add(CaseSheet.Fact.ours("Last day to file", appeal.deadline().on().toString()));
        facts.add(CaseSheet.Fact.ours("At stake", "$" + appeal.denial().atStake()));
        facts.add(CaseSheet.Fact.ours("Package", "outbox, appeals/" + appeal.number()));
        facts.addAll(claim.facts());
        return new CaseSheet(
                appeal.number(),
                claim.determinationNumber(),
                "Appeal: " + appeal.state().words(),
                claim.decidedOn(),
                null,
                null,
                facts,
                reasons(appeal, claim),
                List.of());
    }

    /** What people said of the appeal so far, the newest first, before what is known of the claim. */
    private List<CaseSheet.Reason> reasons(Appeal appeal, CaseSheet claim) {
        List<CaseSheet.Reason> reasons = new ArrayList<>();
        for (Appeal.Entry entry : appeals.entries(appeal.number())) {
            if (entry.reviewer() != null) {
                reasons.add(
                        0,
                        CaseSheet.Reason.ofPerson("note", entry.rationale(), entry.reviewer() + ", " + entry.role()));
            }
        }
        reasons.addAll(claim.reasons());
        return reasons;
    }
}
