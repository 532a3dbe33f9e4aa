package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimAccount.Filing;
import health.fascia.claim.ClaimAccount.Money;
import health.fascia.claim.ClaimDecision;
import health.fascia.claim.ClaimState;
import health.fascia.claim.DenialCodes;
import health.fascia.claim.PostedAnswer;
import health.fascia.claim.PostedAnswer.FiledLine;
import health.fascia.claim.Remittance;
import health.fascia.claim.Remittance.PaidClaim;
import health.fascia.claim.Remittance.PaidLine;
import health.fascia.claim.Remittances;
import health.fascia.claim.SecondPayer;
import health.fascia.claim.StatedVersion;
import health.fascia.lifecycle.ClaimAnswer;
import health.fascia.lifecycle.ClaimStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Books a payer's remittance on the claims that it answers, moves them, and sends denials to a reviewer. */
final class RemittancePosting {

    /** Days in which a reviewer shall work a denial; every payer leaves far longer for an appeal. */
    private static final int WORK_DAYS = 14;

    private final NightTask task;
    private final NightParts parts;
    private final Remittances remittances;
    private final DenialCodes codes;

    RemittancePosting(NightTask task, NightParts parts, Remittances remittances) {
        this.task = task;
        this.parts = parts;
        this.remittances = remittances;
        this.codes = new DenialCodes(task.rules().rulebook());
    }

    /** What became of one claim by all answers of a remittance. */
    private static final class Booked {
        private ClaimAccount account;
        private @Nullable PostedAnswer last;

        Booked(ClaimAccount account) {
            this.account = account;
        }
    }

    /** Books a remittance inside the caller's transaction. */
    void post(String sha256, Remittance remittance) {
        List<String> numbers =
                remittance.claims().stream().map(PaidClaim::number).distinct().toList();
        Map<String, ClaimAccount> accounts = parts.claimParts().claims().findAll(numbers);
        Map<String, List<FiledLine>> lines = remittances.lines(accounts.keySet());
        List<PostedAnswer> answers = new ArrayList<>();
        Map<String, Booked> booked = new LinkedHashMap<>();
        for (PaidClaim answer : remittance.claims()) {
            ClaimAccount account = accounts.get(answer.number());
            List<FiledLine> filed = lines.getOrDefault(answer.number(), List.of());
            PostedAnswer posted =
                    PostedAnswer.of(answer, new PostedAnswer.Beside(account, filed, codes, remittance.date()));
            answers.add(posted);
            if (account != null && posted.booked()) {
                Booked claim = booked.computeIfAbsent(answer.number(), any -> new Booked(account));
                book(claim, posted);
                bookLines(claim.account, answer, filed);
            }
        }
        remittances.add(task.number(), sha256, remittance, answers);
        move(
                remittance,
                booked,
                AnsweredAppeals.of(
                        parts.claimParts(), accounts.values(), task.night().asOf()));
    }

    private static void book(Booked claim, PostedAnswer posted) {
        Money money = claim.account.money();
        Filing filing = claim.account.filing();
        String number = posted.answer().payerNumber();
        claim.account = claim.account.with(
                new Money(
                        money.charged(),
                        money.paid().add(posted.money().paid()),
                        money.patientShare().add(posted.money().patientShare()),
                        money.adjusted().add(posted.money().adjusted())),
                number == null ? filing : new Filing(filing.on(), number));
        claim.last = posted;
    }

    private void bookLines(ClaimAccount account, PaidClaim answer, List<FiledLine> filed) {
        for (PaidLine line : answer.lines()) {
            Integer number = PostedAnswer.number(line, filed);
            if (number != null) {
                BigDecimal adjusted = line.charge().subtract(line.paid());
                remittances.putLine(account, number, line.paid(), adjusted);
            }
        }
    }

    private void move(Remittance remittance, Map<String, Booked> booked, AnsweredAppeals appeals) {
        ClaimLedger ledger = new ClaimLedger();
        booked.values().forEach(claim -> {
            PostedAnswer last = claim.last;
            if (last != null) {
                ClaimAccount settled = settled(claim.account, last, new Moving(ledger, appeals));
                ledger.moved.add(settled);
                second(settled, ledger);
                ledger.entries.add(new AuditEntry(
                        "night",
                        "remittance booked",
                        claim.account.number(),
                        "payment " + remittance.trace() + " of " + remittance.date() + ": paid "
                                + last.money().paid() + ", adjusted "
                                + last.money().adjusted() + ", patient "
                                + last.money().patientShare() + (last.denied() ? ", denied" : "")));
            }
        });
        ledger.write(task.number(), parts.claimParts(), parts.audit());
    }

    /** A second payer is asked for what the first one leaves to the patient; once, whatever payments follow. */
    private void second(ClaimAccount first, ClaimLedger ledger) {
        var claims = parts.claimParts().claims();
        StatedVersion stated = claims.getVersion(first.number(), first.version());
        SecondPayer.of(first, stated, task.number(), task.night().asOf())
                .filter(second -> claims.find(second.account().number()).isEmpty())
                .ifPresent(second -> {
                    ledger.opened.add(second.account());
                    ledger.versions.add(second.version());
                    ledger.decided(ready(first, second.account()), "claim for the second payer made ready");
                    ledger.steps.add(
                            new ClaimStep(second.account().number(), ClaimStep.Kind.OPEN, ClaimAnswer.CLEAN, null));
                });
    }

    /** The rules have spoken on the first claim; what is billed is the same. */
    private ClaimDecision ready(ClaimAccount first, ClaimAccount second) {
        ClaimDecision last =
                parts.claimParts().decisions().findLast(first.number()).orElseThrow();
        return new ClaimDecision(
                second.number(),
                1,
                1,
                task.night().asOf(),
                last.outcome(),
                ClaimState.READY,
                last.rulebookHash(),
                last.findings(),
                null);
    }

    /** What is written about the claims of a remittance, and the appeals that it may answer. */
    private record Moving(ClaimLedger ledger, AnsweredAppeals appeals) {}

    /** A claim that is being corrected, or was, keeps its state: the answer is to what went before. */
    private ClaimAccount settled(ClaimAccount account, PostedAnswer last, Moving moving) {
        ClaimLedger ledger = moving.ledger();
        if (account.state().before()
                || account.state() == ClaimState.VOIDED
                || account.state() == ClaimState.CORRECTED) {
            return account;
        }
        boolean taken = last.answer().takenBack();
        if (taken && account.frequency().equals("8")) {
            ledger.steps.add(new ClaimStep(account.number(), ClaimStep.Kind.VOIDED, ClaimAnswer.VOIDED, null));
            return account.in(ClaimState.VOIDED, task.night().asOf(), null);
        }
        boolean denied = taken || last.denied();
        if (account.state() == ClaimState.APPEALED) {
            if (taken || denied && !moving.appeals().filed(account.number())) {
                return account;
            }
            moving.appeals().answer(account, denied, ledger);
        }
        var due = denied ? task.night().asOf().plusDays(WORK_DAYS) : null;
        ledger.steps.add(new ClaimStep(
                account.number(), ClaimStep.Kind.REMITTED, denied ? ClaimAnswer.DENIED : ClaimAnswer.PAID, due));
        return account.in(
                denied ? ClaimState.DENIED : ClaimState.PAID, task.night().asOf(), due);
    }
}
