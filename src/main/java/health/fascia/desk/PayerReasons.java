package health.fascia.desk;

import health.fascia.claim.DenialCodes;
import health.fascia.claim.PayerWords;
import health.fascia.claim.PayerWords.Said;
import health.fascia.claim.PayerWords.SentBack;
import health.fascia.console.CaseSheet.Reason;
import health.fascia.policy.Rulebooks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the payer said to a claim, as reasons on its sheet, the newest first: nobody works a denial without its codes. */
final class PayerReasons {

    private static final String PAYER = "Payer";

    private final PayerWords payers;
    private final Rulebooks rulebooks;

    PayerReasons(PayerWords payers, Rulebooks rulebooks) {
        this.payers = payers;
        this.rulebooks = rulebooks;
    }

    List<Reason> of(String claim) {
        List<Reason> reasons = new ArrayList<>();
        payers.listSentBack(claim).forEach(one -> reasons.add(reason(one)));
        DenialCodes codes = new DenialCodes(rulebooks.inForce().rulebook());
        payers.listSaid(claim, Integer.MAX_VALUE, codes).forEach(one -> reasons.add(reason(one)));
        Collections.reverse(reasons);
        return reasons;
    }

    private static Reason reason(SentBack one) {
        return new Reason(PAYER, "against", "Not taken in: " + one.words(), null, "acknowledgment read on " + one.on());
    }

    private static Reason reason(Said said) {
        String where = said.line() == 0 ? "Whole claim: " : "Line " + said.line() + ": ";
        String source = said.payment().payer() + ", payment " + said.payment().trace() + " of "
                + said.payment().on();
        return new Reason(PAYER, said.denied() ? "against" : "note", where + said.words(), null, source);
    }
}
