package health.fascia.claim.facts;

import health.fascia.rulebook.FromPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pair of codes in which this line is the one that falls.
 *
 * @param paidCode the code that is paid
 * @param fallingCode the code of this line
 * @param indicator 0 no modifier helps, 1 a modifier may help, 9 the pair ended
 * @param bypass whether the line carries 59, XE, XS, XP or XU
 * @param sameArea whether both were given on the same area; null when an area is unknown
 * @param sameSession whether both were given in one session
 */
public record LineEdit(
        List<String> policyRowIds,
        String paidCode,
        String fallingCode,
        int indicator,
        boolean bypass,
        @Nullable Boolean sameArea,
        boolean sameSession)
        implements FromPolicy {

    /** Whether the code that is paid is a manipulation of the spine. */
    public boolean besideManipulation() {
        return paidCode.equals("98940") || paidCode.equals("98941") || paidCode.equals("98942");
    }
}
