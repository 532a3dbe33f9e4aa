package health.fascia.treatment.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A gain beside the score, with its numbers.
 *
 * @param kind WORK, SITTING, STANDING, MOTION or MEDICINE
 * @param before the number before treatment
 * @param after the number now
 */
public record OtherGain(String kind, @Nullable BigDecimal before, @Nullable BigDecimal after) {

    /** Whether the numbers show a gain: less medicine, more of anything else; false when a number is missing. */
    public boolean improved() {
        if (before == null || after == null) {
            return false;
        }
        int change = after.compareTo(before);
        return kind.equals("MEDICINE") ? change < 0 : change > 0;
    }
}
