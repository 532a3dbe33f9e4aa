package health.fascia.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One move of one case that a night asks for.
 *
 * @param caseNumber the business key of the process instance
 * @param answer the night's outcome; read by {@link Kind#OPEN} and {@link Kind#DECIDED_AGAIN}
 * @param due by when a person should have answered; needed wherever the case then waits for one, else null
 */
public record CaseStep(String caseNumber, Kind kind, CaseAnswer answer, @Nullable LocalDate due) {

    /** What happens to the case. */
    public enum Kind {
        /** A new case: begins at the gateway "Referral approved?", the night's review lies behind it. */
        OPEN,
        /** A pended case was amended and decided again: its task is completed by this, it goes back to the gateway. */
        DECIDED_AGAIN,
        /** The sender changed a case that was decided: wherever it waits, a person looks at it. */
        TO_PERSON,
        /** The sender took the referral back. */
        WITHDRAWN
    }

    public CaseStep {
        if (caseNumber.isBlank()) {
            throw new IllegalArgumentException("A case without a case number cannot be moved.");
        }
        if (due == null && waitsForPerson(kind, answer)) {
            throw new IllegalArgumentException("Case " + caseNumber + " waits for a person and needs a due date.");
        }
    }

    private static boolean waitsForPerson(Kind kind, CaseAnswer answer) {
        return switch (kind) {
            case OPEN, DECIDED_AGAIN -> answer != CaseAnswer.APPROVED;
            case TO_PERSON -> true;
            case WITHDRAWN -> false;
        };
    }
}
