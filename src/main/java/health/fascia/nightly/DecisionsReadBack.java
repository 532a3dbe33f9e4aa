package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.determination.Determination;
import health.fascia.lifecycle.Accounts.Person;
import health.fascia.lifecycle.RefusedDecision;
import health.fascia.lifecycle.SignedAnswers;
import health.fascia.lifecycle.SignedAnswers.OpenTask;
import health.fascia.nightly.DecisionLog.Fate;
import health.fascia.nightly.DecisionLog.Row;
import health.fascia.nightly.NightLog.Begun;
import health.fascia.referral.CellProblem;
import health.fascia.workbook.StatedDecision.Answer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Completes the tasks whose rows came back with a decision, before the night decides anything itself: what a person
 * decided about the facts of yesterday counts before the facts of tonight are looked at.
 */
final class DecisionsReadBack {

    /** Decisions that are settled in one transaction; a person writes hundreds, not thousands. */
    private static final int PAGE = 100;

    private final Begun night;
    private final NightParts parts;
    private final NightWatcher watcher;
    private final DecisionLog log;
    private final DecisionChecks checks;
    private final TransactionTemplate each;

    DecisionsReadBack(NightTask task, NightParts parts, PlatformTransactionManager transactions) {
        this.night = task.night();
        this.watcher = task.watcher();
        this.parts = parts;
        this.log = new DecisionLog(parts.log());
        this.checks = new DecisionChecks(task.night(), parts);
        this.each = new TransactionTemplate(transactions);
        // A refused answer takes back what its task had done, and nothing of the rows before it.
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Settles the next rows; says whether there may be more. What was settled is not found again by a resumed night. */
    boolean next() {
        List<Row> rows = log.listFound(night.number(), PAGE);
        rows.forEach(this::settle);
        if (rows.size() < PAGE) {
            log.remark(night.number());
        }
        if (!rows.isEmpty()) {
            watcher.readBack(log.count(night.asOf(), Fate.COMPLETED), log.count(night.asOf(), Fate.REFUSED));
        }
        return rows.size() == PAGE;
    }

    private void settle(Row row) {
        DecisionChecks.Checked checked = checks.check(row);
        if (checked.knownAs() != null) {
            log.settle(row, Fate.KNOWN, "Decided so before: " + checked.knownAs() + ".", List.of());
        } else if (!checked.problems().isEmpty()) {
            refuse(row, checked.problems());
        } else {
            complete(row, checked.getTask(), checked.getPerson());
        }
    }

    private void complete(Row row, OpenTask task, Person person) {
        try {
            each.executeWithoutResult(status -> parts.answers().complete(task, person, answer(row), night.asOf()));
        } catch (RefusedDecision refused) {
            refuse(row, List.of(refusal(row, String.valueOf(refused.getMessage()))));
            return;
        }
        parts.codes().use(person.account(), night.number());
        Determination made = last(row);
        parts.audit()
                .append(List.of(new AuditEntry(
                        person.account(),
                        "decided in a workbook",
                        made.caseNumber(),
                        made.number() + " \u00B7 " + row.file() + " \u00B7 "
                                + row.stated().tab() + " \u00B7 row "
                                + row.stated().row())));
        String became =
                made.putOff() ? "put off until " + made.due() : made.outcome().words();
        String result = made.number() + ": " + became + ".";
        log.settle(row, Fate.COMPLETED, result, List.of());
    }

    private void refuse(Row row, List<CellProblem> problems) {
        String words = problems.stream()
                .map(problem -> (problem.problem() + " " + problem.cure()).strip())
                .distinct()
                .collect(Collectors.joining(" "));
        log.settle(row, Fate.REFUSED, words, problems);
    }

    private static SignedAnswers.Answer answer(Row row) {
        Answer written = row.stated().answer();
        return new SignedAnswers.Answer(
                DecisionWords.answer(written.decision()),
                written.rationale(),
                written.visits().isEmpty() ? null : written.visits());
    }

    private Determination last(Row row) {
        List<Determination> history = parts.determinations().list(row.stated().caseNumber());
        return history.get(history.size() - 1);
    }

    /** What the desk says is said of the cell that it speaks of. */
    private static CellProblem refusal(Row row, String sentence) {
        String small = sentence.toLowerCase(Locale.ROOT);
        String header = small.contains("visits")
                ? DecisionChecks.VISITS
                : small.contains("rationale")
                        ? DecisionChecks.RATIONALE
                        : small.contains("their own") ? DecisionChecks.REVIEWER : DecisionChecks.DECISION;
        return DecisionChecks.problem(row, header, sentence, "");
    }
}
