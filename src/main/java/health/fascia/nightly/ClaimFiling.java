package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimAccount.Filing;
import health.fascia.claim.ClaimState;
import health.fascia.claim.SubmittedClaim;
import health.fascia.lifecycle.ClaimAnswer;
import health.fascia.lifecycle.ClaimStep;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts released claims into the files of their payers, one file a payer and night, with numbers that are used once. */
final class ClaimFiling {

    private final NightTask task;
    private final NightParts parts;
    private final JdbcClient client;

    ClaimFiling(NightTask task, NightParts parts) {
        this.task = task;
        this.parts = parts;
        this.client = parts.log().client();
    }

    /** Files the next page of released claims; says whether there may be more. */
    boolean next() {
        List<SubmittedForms.Form> ready = new SubmittedForms(parts.log()).ready(Pages.SIZE);
        if (ready.isEmpty()) {
            return false;
        }
        ClaimLedger ledger = new ClaimLedger();
        ready.forEach(form -> file(form, ledger));
        new ReplacedClaims(parts.claimParts(), task.night().asOf()).close(ready, ledger);
        ledger.write(task.number(), parts.claimParts(), parts.audit());
        return ready.size() == Pages.SIZE;
    }

    private void file(SubmittedForms.Form form, ClaimLedger ledger) {
        SubmittedClaim claim = form.claim();
        ClaimAccount account = form.account();
        String payer = claim.coverage().payer().id();
        int file = fileOf(payer);
        client.sql("insert into claim_filing (file_number, claim_number, version) values (?, ?, ?)")
                .params(file, account.number(), account.version())
                .update();
        client.sql("update claim_file set claims = claims + 1, charged = charged + ? where file_number = ?")
                .params(claim.total(), file)
                .update();
        ledger.moved.add(account.with(
                        account.money(),
                        new Filing(task.night().asOf(), account.filing().payerNumber()))
                .in(ClaimState.FILED, task.night().asOf(), null));
        ledger.steps.add(new ClaimStep(account.number(), ClaimStep.Kind.FILED, ClaimAnswer.CLEAN, null));
        ledger.entries.add(new AuditEntry(
                "night", "claim filed", account.number(), "version " + account.version() + " in file " + file));
    }

    /** The file of a payer this night; the first claim of the payer begins it. */
    private int fileOf(String payer) {
        return client.sql("select file_number from claim_file where night_id = ? and payer_id = ?")
                .params(task.number(), payer)
                .query(Integer.class)
                .optional()
                .orElseGet(() -> begin(payer));
    }

    private int begin(String payer) {
        int number = client.sql("select coalesce(max(file_number), 0) + 1 from claim_file")
                .query(Integer.class)
                .single();
        String name = payer.equals(ClaimFiles.PAPER)
                ? "cms1500-%s-%09d.pdf".formatted(task.night().asOf(), number)
                : "837p-%s-%s-%09d.edi".formatted(task.night().asOf(), payer.replaceAll("[^A-Za-z0-9]", "_"), number);
        client.sql("insert into claim_file (file_number, night_id, payer_id, name, made_on, claims, charged)"
                        + " values (?, ?, ?, ?, ?, 0, 0)")
                .params(number, task.number(), payer, name, task.night().asOf())
                .update();
        return number;
    }
}
