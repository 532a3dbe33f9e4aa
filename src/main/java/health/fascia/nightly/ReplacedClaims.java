package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimState;
import health.fascia.claim.SubmittedClaim;
import health.fascia.lifecycle.ClaimAnswer;
import health.fascia.lifecycle.ClaimStep;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Closes claims whose correction was filed under a number of its own: it names them by the payer's number. */
final class ReplacedClaims {

    private final ClaimParts parts;
    private final LocalDate night;

    ReplacedClaims(ClaimParts parts, LocalDate night) {
        this.parts = parts;
        this.night = night;
    }

    void close(List<SubmittedForms.Form> filed, ClaimLedger ledger) {
        Map<String, ClaimAccount> byOriginal = new LinkedHashMap<>();
        for (SubmittedForms.Form form : filed) {
            String original = form.claim().originalReference();
            if (original != null && form.claim().frequency() != SubmittedClaim.Frequency.ORIGINAL) {
                byOriginal.put(original, form.account());
            }
        }
        Map<String, ClaimAccount> found = parts.claims().findByPayerNumbers(byOriginal.keySet());
        AnsweredAppeals appeals = AnsweredAppeals.of(parts, found.values(), night);
        byOriginal.forEach((original, by) -> {
            ClaimAccount replaced = found.get(original);
            if (replaced != null && takesPlaceOf(by, replaced)) {
                appeals.overtake(replaced.number(), ledger);
                close(replaced, by, ledger);
            }
        });
    }

    private static boolean takesPlaceOf(ClaimAccount by, ClaimAccount replaced) {
        return !by.number().equals(replaced.number())
                && by.caseNumber().equals(replaced.caseNumber())
                && !replaced.state().before()
                && !replaced.state().replaced();
    }

    private void close(ClaimAccount replaced, ClaimAccount by, ClaimLedger ledger) {
        ledger.moved.add(replaced.in(ClaimState.CORRECTED, night, null));
        ledger.steps.add(new ClaimStep(replaced.number(), ClaimStep.Kind.CORRECTED, ClaimAnswer.TO_CORRECT, null));
        ledger.entries.add(new AuditEntry(
                "night", "claim replaced", replaced.number(), "by claim " + by.number() + ", which was filed"));
    }
}
