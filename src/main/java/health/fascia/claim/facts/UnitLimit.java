package health.fascia.claim.facts;

import health.fascia.rulebook.FromPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many units of a timed code the recorded minutes carry on this line.
 *
 * @param code the procedure code
 * @param rule how minutes become units
 * @param minutes minutes of the code on the day
 * @param dayMinutes minutes of all timed codes of the day; null when one of them is unknown
 * @param billed units that the line bills; null when they are not a whole number
 * @param allowed units that the minutes carry; null when minutes that count are unknown
 * @param sessionUnits units of this line inside the longest session that is paid
 * @param sessionMinutes the longest session that is paid
 */
public record UnitLimit(
        List<String> policyRowIds,
        String code,
        UnitRule rule,
        int minutes,
        @Nullable Integer dayMinutes,
        @Nullable Integer billed,
        @Nullable Integer allowed,
        @Nullable Integer sessionUnits,
        int sessionMinutes)
        implements FromPolicy {}
