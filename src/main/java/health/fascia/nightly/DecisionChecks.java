package health.fascia.nightly;

import health.fascia.determination.Cases.Case;
import health.fascia.determination.Determination;
import health.fascia.determination.Review;
import health.fascia.lifecycle.Accounts.Person;
import health.fascia.lifecycle.SignedAnswers.OpenTask;
import health.fascia.nightly.DecisionLog.Row;
import health.fascia.nightly.NightLog.Begun;
import health.fascia.referral.CellProblem;
import health.fascia.workbook.StatedDecision.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that can be said against a decision in a workbook before its task is touched; all of it, not the first. */
final class DecisionChecks {

    static final String CASE = "Case";
    static final String DECISION = "Decision";
    static final String VISITS = "Visits to grant";
    static final String REVIEWER = "Reviewer";
    static final String RATIONALE = "Rationale";
    private static final String CODE = "Signing code";
    private static final String START_PAGE = "Sign in to the service and copy the code from your start page.";

    private final Begun night;
    private final NightParts parts;
    private final DecisionLog log;

    DecisionChecks(Begun night, NightParts parts) {
        this.night = night;
        this.parts = parts;
        this.log = new DecisionLog(parts.log());
    }

    /**
     * What the checks found.
     *
     * @param knownAs the determination that says the same by the same person, so that nothing is left to do
     */
    record Checked(
            @Nullable String knownAs, List<CellProblem> problems, @Nullable OpenTask task, @Nullable Person person) {

        OpenTask getTask() {
            return Objects.requireNonNull(task, "task");
        }

        Person getPerson() {
            return Objects.requireNonNull(person, "person");
        }
    }

    Checked check(Row row) {
        List<CellProblem> problems = new ArrayList<>(row.stated().problems());
        boolean ours = !row.stated().determination().isEmpty();
        Optional<Case> found = ours ? parts.cases().find(row.stated().caseNumber()) : Optional.empty();
        Optional<Determination> repeated = found.flatMap(one -> findRepeated(row));
        if (problems.isEmpty() && repeated.isPresent()) {
            return new Checked(repeated.get().number(), List.of(), null, null);
        }
        OpenTask task = ours ? task(row, found, problems) : null;
        if (task != null) {
            checkRivals(row, problems);
        }
        checkWritten(row, task, problems);
        Person person = person(row, task, problems);
        return new Checked(null, problems, task, person);
    }

    /** The same answer of the same person to the same determination, made by this file's elder copy or in Tasklist. */
    private Optional<Determination> findRepeated(Row row) {
        Answer written = row.stated().answer();
        List<Determination> history = parts.determinations().list(row.stated().caseNumber());
        for (int i = 1; i < history.size(); i++) {
            Review review = history.get(i).review();
            if (history.get(i - 1).number().equals(row.stated().determination())
                    && review != null
                    && review.reviewer().equals(written.reviewer())
                    && review.rationale().equals(written.rationale())
                    && review.decision().equals(DecisionWords.answer(written.decision()))) {
                return Optional.of(history.get(i));
            }
        }
        return Optional.empty();
    }

    private @Nullable OpenTask task(Row row, Optional<Case> found, List<CellProblem> problems) {
        if (found.isEmpty()) {
            problems.add(problem(
                    row,
                    CASE,
                    "There is no case " + row.stated().caseNumber() + " here any more.",
                    "Decide in a workbook that was made from this database."));
            return null;
        }
        Case one = found.get();
        if (!one.determination().equals(row.stated().determination())) {
            problems.add(problem(
                    row,
                    CASE,
                    "The case has moved on since: " + one.determination() + " ("
                            + one.outcome().words() + ") came after "
                            + row.stated().determination() + ".",
                    "Look at the case in the newest workbook and decide there."));
            return null;
        }
        Optional<OpenTask> open = parts.answers().findOpen(one.number());
        if (open.isEmpty()) {
            problems.add(problem(row, CASE, "Nobody is asked about this case: " + standing(one), "Empty the cells."));
        }
        return open.orElse(null);
    }

    private static String standing(Case one) {
        return "it is " + one.outcome().words().toLowerCase(java.util.Locale.ROOT) + " and waits for no person.";
    }

    private void checkRivals(Row row, List<CellProblem> problems) {
        List<String> rivals = log.listRivals(night.number(), row);
        if (!rivals.isEmpty()) {
            problems.add(problem(
                    row,
                    DECISION,
                    "The same case is decided in " + String.join(" and ", rivals) + " too.",
                    "Agree on one decision and send it once."));
        }
    }

    private void checkWritten(Row row, @Nullable OpenTask task, List<CellProblem> problems) {
        Answer written = row.stated().answer();
        List<String> words = task == null ? List.of() : DecisionWords.taken(task.task());
        if (written.decision().isEmpty()) {
            problems.add(
                    problem(row, DECISION, "Decision is blank.", "Choose from the list, or empty the row's cells."));
        } else if (task != null && !words.contains(DecisionWords.plain(written.decision()))) {
            problems.add(problem(
                    row,
                    DECISION,
                    "'" + written.decision() + "' is no decision about this case.",
                    "Choose " + String.join(", ", words) + "."));
        }
        if (written.rationale().isEmpty()) {
            problems.add(problem(
                    row, RATIONALE, "Rationale is blank: a decision without a reason cannot be kept.", "Say why."));
        }
    }

    private @Nullable Person person(Row row, @Nullable OpenTask task, List<CellProblem> problems) {
        String account = row.stated().answer().reviewer();
        if (account.isEmpty()) {
            problems.add(problem(row, REVIEWER, "Reviewer is blank.", "Write the name of your account."));
            return null;
        }
        Optional<Person> person = parts.accounts().find(account);
        if (person.isEmpty()) {
            problems.add(problem(
                    row,
                    REVIEWER,
                    "There is no account '" + CellProblem.shortened(account) + "'.",
                    "Write the name by which you sign in, in small letters."));
            return null;
        }
        if (task != null && person.get().groups().stream().noneMatch(task.groups()::contains)) {
            problems.add(problem(
                    row,
                    REVIEWER,
                    account + " is not in the group " + String.join(" or ", task.groups()) + ", which decides here.",
                    "Ask a member of that group."));
        }
        checkCode(row, account, problems);
        return person.get();
    }

    private void checkCode(Row row, String account, List<CellProblem> problems) {
        String code = row.stated().answer().code();
        if (code.isEmpty()) {
            problems.add(problem(
                    row, CODE, "Signing code is blank, so that nobody knows who wrote the decision.", START_PAGE));
        } else if (!parts.codes().fits(account, code, night.number())) {
            problems.add(problem(
                    row,
                    CODE,
                    "This is not the signing code of " + account + ", or it was used in an earlier night.",
                    START_PAGE));
        }
    }

    /** A problem of one cell of a row. A code is not quoted: it may be right for another account. */
    static CellProblem problem(Row row, String header, String problem, String cure) {
        Answer written = row.stated().answer();
        String value =
                switch (header) {
                    case CASE -> row.stated().caseNumber();
                    case DECISION -> written.decision();
                    case VISITS -> written.visits();
                    case REVIEWER -> written.reviewer();
                    default -> "";
                };
        String cell =
                row.stated().cells().getOrDefault(header, "row " + row.stated().row());
        return new CellProblem(cell, header, CellProblem.shortened(value), problem, cure);
    }
}
