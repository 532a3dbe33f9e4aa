package health.fascia.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One move of one appeal that a night asks for.
 *
 * @param appealNumber the business key of the process instance
 * @param due by when a person should have filed it; needed when it is opened
 */
public record AppealStep(String appealNumber, AppealAnswer answer, @Nullable LocalDate due) {

    public AppealStep {
        if (appealNumber.isBlank()) {
            throw new IllegalArgumentException("An appeal without a number cannot be moved.");
        }
        if (answer == AppealAnswer.FILED || answer == AppealAnswer.ABANDONED) {
            throw new IllegalArgumentException("Appeal " + appealNumber + ": only a person files or abandons it.");
        }
        if (answer == AppealAnswer.PREPARED && due == null) {
            throw new IllegalArgumentException("Appeal " + appealNumber + " waits for a person and needs a due date.");
        }
    }
}
