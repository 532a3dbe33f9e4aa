package health.fascia.desk;

import health.fascia.lifecycle.Answer;
import health.fascia.lifecycle.PersonDecision;
import health.fascia.lifecycle.ReviewDesk;
import java.util.Map;

/** Hands a person's answer to the desk of its task. */
final class DesksByTask implements ReviewDesk {

    private final Map<String, ReviewDesk> byTask;
    private final ReviewDesk others;

    DesksByTask(Map<String, ReviewDesk> byTask, ReviewDesk others) {
        this.byTask = Map.copyOf(byTask);
        this.others = others;
    }

    @Override
    public Answer complete(PersonDecision decision) {
        return byTask.getOrDefault(decision.task(), others).complete(decision);
    }
}
