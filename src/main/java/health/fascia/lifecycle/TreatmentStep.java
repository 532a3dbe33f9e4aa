package health.fascia.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One move of one course of treatment that a night asks for; a course that has no process yet begins with it.
 *
 * @param caseNumber the business key of the process instance
 * @param due by when a person should have answered; needed wherever the course then waits for one, else null
 */
public record TreatmentStep(String caseNumber, TreatmentAnswer answer, @Nullable LocalDate due) {

    public TreatmentStep {
        boolean asks =
                switch (answer) {
                    case RE_EVALUATE, CONTINUATION_PENDED, CONTINUATION_REVIEW, DISCHARGE -> true;
                    case GO_ON, COMPLETED, CONTINUATION_DENIED, CONTINUATION_REDUCED -> false;
                };
        if (asks && due == null) {
            throw new IllegalArgumentException("Course " + caseNumber + " waits for a person and needs a due date.");
        }
    }
}
