package health.fascia.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.jspecify.annotations.Nullable;

/**
 * Listens when a person completes a task: hands the answer to the review desk, in the same transaction, and leaves
 * nothing of the form in the engine but how the case goes on.
 */
final class PersonDecides implements TaskListener {

    /** The only group whose members may deny or reduce. */
    static final String REVIEWERS = "reviewers";

    private static final String PENDED_TASK = ChunkOfSteps.COMPLETE_PENDED;
    private static final Set<Answer> ADVERSE = Set.of(
            CaseAnswer.DENIAL_PROPOSED,
            CaseAnswer.REDUCTION_PROPOSED,
            ClaimAnswer.WRITTEN_OFF,
            AppealAnswer.ABANDONED,
            TreatmentAnswer.CONTINUATION_DENIED,
            TreatmentAnswer.CONTINUATION_REDUCED);

    private static final Set<String> PUT_OFF =
            Set.of(CaseAnswer.PROPOSAL_PUT_OFF.name(), CaseAnswer.AMENDMENT_PUT_OFF.name());

    private final Supplier<ReviewDesk> desk;
    private final ThreadLocal<@Nullable LocalDate> readOn = new ThreadLocal<>();
    private final ThreadLocal<Boolean> nightDecides = ThreadLocal.withInitial(() -> false);

    PersonDecides(Supplier<ReviewDesk> desk) {
        this.desk = desk;
    }

    /** Tasks that the night completes were decided by the night; no person is asked. */
    void whileTheNightDecides(Runnable steps) {
        nightDecides.set(true);
        try {
            steps.run();
        } finally {
            nightDecides.remove();
        }
    }

    /** Whatever is completed meanwhile was decided in a workbook that the night of this date reads. */
    void whileTheNightReads(LocalDate night, Runnable completion) {
        readOn.set(night);
        try {
            completion.run();
        } finally {
            readOn.remove();
        }
    }

    @Override
    public void notify(DelegateTask task) {
        if (nightDecides.get()) {
            return;
        }
        PersonDecision decision = read(task);
        Answer answer = desk.get().complete(decision);
        boolean adverse = ADVERSE.contains(answer) && !decision.task().equals(PENDED_TASK);
        if (adverse && !decision.roles().contains(REVIEWERS)) {
            throw new RefusedDecision("Only a reviewer may deny or reduce. Ask a member of the group reviewers.");
        }
        if (PUT_OFF.contains(answer.name()) && !isDrawn(task, answer)) {
            throw new RefusedDecision(
                    "This case follows a drawing of the process from before decisions could be put off."
                            + " Decide it, or ask for more facts.");
        }
        // If the case goes on to another person, that one has the time that is left, unless the answer gives a new one.
        Date due = answer instanceof AnswerUntil fresh ? Instances.endOfDay(fresh.until()) : task.getDueDate();
        task.setVariables(Instances.variables(answer, due, task.getVariableNames()));
    }

    /** Whether an arrow of the case's own drawing, which may be an older one or the office's, asks for the answer. */
    private static boolean isDrawn(DelegateTask task, Answer answer) {
        return task.getBpmnModelInstance().getModelElementsByType(ConditionExpression.class).stream()
                .anyMatch(condition -> condition.getTextContent().contains("'" + answer.name() + "'"));
    }

    private PersonDecision read(DelegateTask task) {
        Authentication person = member(task);
        String decision = text(task, "decision");
        String rationale = text(task, "rationale");
        Integer visits = number(task.getVariable("visits"));
        forgetForm(task);
        if (decision.isEmpty()) {
            throw new RefusedDecision("Choose a decision.");
        }
        if (rationale.isEmpty()) {
            throw new RefusedDecision("Write the rationale: a decision without a reason cannot be kept.");
        }
        String caseNumber = task.getExecution().getProcessBusinessKey();
        return new PersonDecision(
                caseNumber,
                task.getTaskDefinitionKey(),
                decision,
                person.getUserId(),
                roles(person),
                rationale,
                visits,
                readOn.get());
    }

    /** The person who is signed in, and whom the task asks. */
    private static Authentication member(DelegateTask task) {
        Authentication person =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (person == null || person.getUserId() == null) {
            throw new RefusedDecision("Nobody is signed in. Sign in and complete the task again.");
        }
        List<String> asked = candidateGroups(task);
        if (asked.stream().noneMatch(roles(person)::contains)) {
            throw new RefusedDecision("This task is for the group " + String.join(" or ", asked) + "; "
                    + person.getUserId() + " is not a member.");
        }
        return person;
    }

    private static List<String> roles(Authentication person) {
        return person.getGroupIds() == null ? List.of() : person.getGroupIds();
    }

    private static List<String> candidateGroups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    /** Everything goes, also what another client sent along. */
    private static void forgetForm(DelegateTask task) {
        List<String> names = new ArrayList<>(task.getVariableNames());
        // Overwritten at once; the engine does not let a name be removed and given again in one command.
        names.removeAll(List.of(Instances.ANSWER, Instances.DUE));
        task.removeVariables(names);
    }

    private static String text(DelegateTask task, String name) {
        Object value = task.getVariable(name);
        return value == null ? "" : value.toString().strip();
    }

    private static @Nullable Integer number(@Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(value.toString().strip());
        } catch (NumberFormatException notWhole) {
            throw new RefusedDecision("The visits must be a whole number, as 6.");
        }
    }
}
