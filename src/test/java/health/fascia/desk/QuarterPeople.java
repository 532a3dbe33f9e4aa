package health.fascia.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** The people of the simulated quarter: each morning they answer a part of their tasks. */
final class QuarterPeople {

    private static final String WHY = "Judged by the file, as the simulated morning has it.";

    private final DeskHouse house;
    private final Random random;
    private final Map<String, Integer> answered = new HashMap<>();
    private int decidedToday;

    QuarterPeople(DeskHouse house, Random random) {
        this.house = house;
        this.random = random;
    }

    /** Answers on a day; at the end of the quarter nothing that a person can settle is left. */
    void work(LocalDate today, boolean everything) {
        decidedToday = 0;
        TaskService tasks = house.part(ProcessEngine.class).getTaskService();
        for (Task task : tasks.createTaskQuery().orderByTaskId().asc().list()) {
            long days = task.getCreateTime()
                    .toInstant()
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .until(today)
                    .getDays();
            if (everything || random.nextInt(3) == 0) {
                answer(task, days, everything);
            }
        }
    }

    private void answer(Task task, long days, boolean everything) {
        String key = task.getTaskDefinitionKey();
        switch (key) {
            case "Task_CompletePendedReferral" -> say(task, everything, "billing", "WITHDRAW");
            case "Task_CompleteContinuation" -> say(task, everything || days > 5, "billing", "WITHDRAW");
            case "Task_ObtainReEvaluation" -> say(task, everything || days > 5, "billing", "GO_ON");
            case "Task_ReviewProposedDenial", "Task_ReviewAmendedReferral" ->
                say(task, true, "reviewers", one("UPHOLD", "APPROVE"));
            case "Task_ReviewContinuation" -> say(task, true, "reviewers", one("UPHOLD", "APPROVE"));
            case "Task_ConfirmDischarge" -> say(task, true, "reviewers", one("DISCHARGE", "GO_ON"));
            case "Task_ResolveHeldClaim" -> say(task, everything || days > 3, "billing", "WITHDRAW");
            case "Task_WorkDeniedClaim" ->
                say(task, true, "reviewers", one("WRITE_OFF", everything ? "WRITE_OFF" : "APPEAL"));
            case "Task_FileAppeal" ->
                say(task, true, everything ? "reviewers" : "billing", everything ? "ABANDON" : "FILED");
            default -> {
                // The payer answers an appeal by its remittance.
            }
        }
    }

    private String one(String often, String seldom) {
        return random.nextInt(10) < 7 ? often : seldom;
    }

    private void say(Task task, boolean now, String group, String decision) {
        if (now) {
            house.complete(
                    task.getId(),
                    new DeskHouse.Person(group.equals("reviewers") ? "rosa" : "bill", group),
                    new HashMap<>(Map.of("decision", decision, "rationale", WHY)));
            decidedToday++;
            answered.merge(task.getTaskDefinitionKey() + " " + decision, 1, Integer::sum);
        }
    }

    int decidedToday() {
        return decidedToday;
    }

    /** How often which answer was given. */
    List<String> answers() {
        return answered.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .sorted()
                .toList();
    }
}
