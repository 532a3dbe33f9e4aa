package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.claim.Appeal;
import health.fascia.claim.AppealState;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimState;
import health.fascia.lifecycle.AppealAnswer;
import health.fascia.lifecycle.AppealStep;
import health.fascia.lifecycle.ClaimAnswer;
import health.fascia.lifecycle.ClaimStep;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** The open appeals of claims that the night moves: a remittance answers them, a corrected claim overtakes them. */
final class AnsweredAppeals {

    private final Map<String, Appeal> open;
    private final LocalDate night;

    private AnsweredAppeals(Map<String, Appeal> open, LocalDate night) {
        this.open = open;
        this.night = night;
    }

    /** Those of the claims that stand as appealed. */
    static AnsweredAppeals of(ClaimParts parts, Collection<ClaimAccount> claims, LocalDate night) {
        return new AnsweredAppeals(
                parts.appeals()
                        .findOpen(claims.stream()
                                .filter(claim -> claim.state() == ClaimState.APPEALED)
                                .map(ClaimAccount::number)
                                .toList()),
                night);
    }

    /** Whether the payer has the appeal, so that a denial may be its answer. */
    boolean filed(String claimNumber) {
        Appeal appeal = open.get(claimNumber);
        return appeal != null && appeal.state() == AppealState.FILED;
    }

    /** The payer answered with a remittance: the appeal ends, and the claim waits for its money as any other. */
    void answer(ClaimAccount claim, boolean denied, ClaimLedger ledger) {
        ledger.steps.add(new ClaimStep(claim.number(), ClaimStep.Kind.APPEAL_ANSWERED, ClaimAnswer.ACCEPTED, null));
        Appeal appeal = open.get(claim.number());
        if (appeal != null) {
            AppealState result = appeal.answeredBy(denied, claim.money().paid());
            end(appeal.in(result, night), "REMITTANCE", ledger);
        }
    }

    /** A corrected claim took the place of the one that was appealed. */
    void overtake(String claimNumber, ClaimLedger ledger) {
        Appeal appeal = open.get(claimNumber);
        if (appeal != null) {
            end(appeal.in(AppealState.OVERTAKEN, night), "OVERTAKEN", ledger);
        }
    }

    private void end(Appeal ended, String decision, ClaimLedger ledger) {
        ledger.appealsMoved.add(ended);
        ledger.appealEntries.add(
                new Appeal.Entry(ended.number(), ended.decisions(), night, ended.state(), decision, null, null, ""));
        ledger.appealSteps.add(new AppealStep(
                ended.number(), AppealAnswer.valueOf(ended.state().name()), null));
        ledger.entries.add(new AuditEntry(
                "night",
                "appeal ended",
                ended.number(),
                ended.state() + (decision.equals("REMITTANCE") ? " by a remittance" : " by a corrected claim")));
    }
}
