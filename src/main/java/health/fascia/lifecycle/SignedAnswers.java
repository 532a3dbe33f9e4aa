package health.fascia.lifecycle;

import health.fascia.lifecycle.Accounts.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Completes a person's task with an answer that the person signed outside the browser, through the same door as Tasklist. */
public final class SignedAnswers {

    private final ProcessEngine engine;
    private final PersonDecides personDecides;

    SignedAnswers(ProcessEngine engine, PersonDecides personDecides) {
        this.engine = engine;
        this.personDecides = personDecides;
    }

    /**
     * A task that waits for a person.
     *
     * @param id of the engine
     * @param task its id in the drawing
     * @param groups whose members may complete it
     */
    public record OpenTask(String id, String task, List<String> groups) {}

    /**
     * What the person wrote.
     *
     * @param decision as the task's form sends it
     * @param visits as written; null where nothing is
     */
    public record Answer(String decision, String rationale, @Nullable String visits) {

        /** The rationale may speak of the patient. */
        @Override
        public String toString() {
            return "Answer[" + decision + "]";
        }
    }

    /** The task in which a case's referral waits for a person; empty when nobody is asked. */
    public Optional<OpenTask> findOpen(String caseNumber) {
        TaskService tasks = engine.getTaskService();
        return AsTheHouse.ask(engine.getIdentityService(), () -> tasks
                .createTaskQuery()
                .processDefinitionKey(ChunkOfSteps.PROCESS)
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .findFirst()
                .map(task -> open(tasks, task)));
    }

    private static OpenTask open(TaskService tasks, Task task) {
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
        return new OpenTask(task.getId(), task.getTaskDefinitionKey(), groups);
    }

    /**
     * Completes a task as the person would, inside the caller's transaction.
     *
     * @param night the night that read the answer
     * @throws RefusedDecision when the answer cannot stand; the caller must then take back what was done
     */
    public void complete(OpenTask task, Person person, Answer answer, LocalDate night) {
        IdentityService identity = engine.getIdentityService();
        Map<String, Object> form =
                new HashMap<>(Map.of("decision", answer.decision(), "rationale", answer.rationale()));
        if (answer.visits() != null) {
            form.put("visits", answer.visits());
        }
        identity.setAuthentication(person.account(), List.copyOf(person.groups()));
        try {
            personDecides.whileTheNightReads(
                    night, () -> engine.getTaskService().complete(task.id(), form));
        } catch (BadUserRequestException refused) {
            throw new RefusedDecision(String.valueOf(refused.getMessage()));
        } finally {
            identity.clearAuthentication();
        }
    }
}
