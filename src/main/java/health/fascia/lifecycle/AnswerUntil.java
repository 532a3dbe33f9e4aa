package health.fascia.lifecycle;

import java.time.LocalDate;

/**
 * An answer behind which somebody else has a time of their own.
 *
 * @param until the last day of the next task
 */
public record AnswerUntil(Answer answer, LocalDate until) implements Answer {

    @Override
    public String name() {
        return answer.name();
    }
}
