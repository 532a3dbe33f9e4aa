package health.fascia.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A patient's score on an outcome measure.
 *
 * @param measure the instrument
 * @param points as the instrument counts
 */
public record Score(
        String caseNumber, String measure, LocalDate on, int version, BigDecimal points, Occasion occasion) {

    /** When in a course a score is taken. */
    public enum Occasion {
        BASELINE,
        RE_EVALUATION,
        DISCHARGE
    }

    /** By what the same score is known again within its case. */
    public String key() {
        return measure + " " + on;
    }

    /** Whether both say the same of the patient. */
    public boolean same(Score other) {
        return points.compareTo(other.points) == 0 && occasion == other.occasion;
    }
}
