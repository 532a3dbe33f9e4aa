package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.claim.Acknowledgment;
import health.fascia.claim.Acknowledgment.ClaimAnswer;
import health.fascia.claim.Acknowledgment.ClaimAnswers;
import health.fascia.claim.Acknowledgment.FileAnswer;
import health.fascia.claim.Acknowledgment.Verdict;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimAccount.Filing;
import health.fascia.claim.ClaimState;
import health.fascia.lifecycle.ClaimStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Books what a payer says of files and claims before it pays: taken in, or sent back to be mended. */
final class AcknowledgmentPosting {

    private static final int MEND_DAYS = 7;
    private static final int LONGEST = 2000;

    private final NightTask task;
    private final NightParts parts;
    private final JdbcClient client;
    private int sequence;

    AcknowledgmentPosting(NightTask task, NightParts parts) {
        this.task = task;
        this.parts = parts;
        this.client = parts.log().client();
    }

    /** What is said of one claim. */
    private record Said(
            String number,
            @Nullable ClaimAccount account,
            boolean accepted,
            @Nullable String payerNumber,
            String words) {}

    /** Books an answer inside the caller's transaction. */
    void post(String sha256, Acknowledgment acknowledgment) {
        List<Said> said = acknowledgment instanceof FileAnswer file ? of(file) : of((ClaimAnswers) acknowledgment);
        ClaimLedger ledger = new ClaimLedger();
        for (Said one : said) {
            client.sql(
                            "insert into claim_acknowledgment (sha256, sequence, night_id, claim_number, matched, accepted, words)"
                                    + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            sha256,
                            ++sequence,
                            task.number(),
                            cut(one.number(), 60),
                            one.account() == null ? 0 : 1,
                            one.accepted() ? 1 : 0,
                            cut(one.words(), LONGEST))
                    .update();
            if (one.account() != null && one.account().state() == ClaimState.FILED) {
                move(one, one.account(), ledger);
            }
        }
        ledger.write(task.number(), parts.claimParts(), parts.audit());
    }

    private void move(Said said, ClaimAccount filed, ClaimLedger ledger) {
        String number = said.payerNumber();
        ClaimAccount account = number == null
                ? filed
                : filed.with(filed.money(), new Filing(filed.filing().on(), number));
        boolean voids = said.accepted() && filed.frequency().equals("8");
        ClaimState next = voids ? ClaimState.VOIDED : said.accepted() ? ClaimState.ACCEPTED : ClaimState.REJECTED;
        var due = said.accepted() ? null : task.night().asOf().plusDays(MEND_DAYS);
        ledger.moved.add(account.in(next, task.night().asOf(), due));
        ledger.steps.add(new ClaimStep(
                account.number(),
                ClaimStep.Kind.ACKNOWLEDGED,
                health.fascia.lifecycle.ClaimAnswer.valueOf(next.name()),
                due));
        ledger.entries.add(new AuditEntry(
                "night", "acknowledgment booked", account.number(), next + ": " + cut(said.words(), LONGEST)));
    }

    private List<Said> of(ClaimAnswers answers) {
        Map<String, ClaimAccount> accounts = parts.claimParts()
                .claims()
                .findAll(answers.claims().stream().map(ClaimAnswer::number).toList());
        List<Said> said = new ArrayList<>();
        for (ClaimAnswer answer : answers.claims()) {
            String words = answer.statuses().stream()
                    .map(status -> status.category() + " " + status.code()
                            + (status.message() == null ? "" : " " + status.message()))
                    .collect(Collectors.joining("; "));
            said.add(new Said(
                    answer.number(),
                    accounts.get(answer.number()),
                    answer.accepted(),
                    answer.payerNumber(),
                    answers.from() + ": " + words));
        }
        return said;
    }

    /** A file that was well made says nothing of its claims yet; one that was refused took all of them back. */
    private List<Said> of(FileAnswer answer) {
        if (answer.verdict() == Verdict.ACCEPTED || answer.verdict() == Verdict.ACCEPTED_WITH_ERRORS) {
            return List.of();
        }
        List<String> words = new ArrayList<>(answer.errors());
        answer.sets().forEach(set -> words.addAll(set.errors()));
        List<String> numbers = refused(answer);
        Map<String, ClaimAccount> accounts = parts.claimParts().claims().findAll(numbers);
        return numbers.stream()
                .map(number -> new Said(
                        number, accounts.get(number), false, null, "The file was refused: " + String.join("; ", words)))
                .toList();
    }

    /**
     * The claims of the file, or of its sets that were refused. A late answer to a file from which a claim was mended and
     * filed again says nothing of the new one.
     */
    private List<String> refused(FileAnswer answer) {
        List<String> sets = answer.verdict() == Verdict.REJECTED
                ? List.of()
                : answer.sets().stream()
                        .filter(set -> set.verdict() == Verdict.REJECTED)
                        .map(Acknowledgment.SetAnswer::setControl)
                        .toList();
        return client
                .sql("select g.claim_number, g.set_control from claim_filing g where g.file_number = ?"
                        + " and not exists (select 1 from claim_filing x where x.claim_number = g.claim_number"
                        + " and x.file_number > g.file_number) order by g.claim_number")
                .param(number(answer.groupControl()))
                .query((row, index) -> new InSet(row.getString(1), String.valueOf(row.getString(2))))
                .list()
                .stream()
                .filter(claim -> answer.verdict() == Verdict.REJECTED || sets.contains(claim.set()))
                .map(InSet::number)
                .toList();
    }

    private record InSet(String number, String set) {}

    private static int number(String control) {
        return control.matches("[0-9]{1,9}") ? Integer.parseInt(control) : 0;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
