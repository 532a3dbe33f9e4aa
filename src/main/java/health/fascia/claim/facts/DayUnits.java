package health.fascia.claim.facts;

import health.fascia.rulebook.FromPolicy;
import java.util.List;

/**
 * The units of a code on a day beside the most that are likely.
 *
 * @param code the procedure code
 * @param units units of the code on the day over all lines
 * @param most the most units of the quarter's file
 * @param quarter the quarter whose file was read
 */
public record DayUnits(List<String> policyRowIds, String code, int units, int most, String quarter)
        implements FromPolicy {}
