package health.fascia.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the first payer answered to a claim that now goes to the second one.
 *
 * @param paid in dollars
 * @param decided the day of its last payment
 * @param adjustments to the claim as a whole
 * @param lines its answers to lines, by our number of the line
 */
public record FirstAnswer(
        BigDecimal paid, LocalDate decided, List<Adjustment> adjustments, Map<Integer, OfLine> lines) {

    public FirstAnswer {
        adjustments = List.copyOf(adjustments);
        lines = Map.copyOf(lines);
    }

    /** What was paid for a line, in dollars, and why not all. */
    public record OfLine(BigDecimal paid, List<Adjustment> adjustments) {

        public OfLine {
            adjustments = List.copyOf(adjustments);
        }
    }
}
