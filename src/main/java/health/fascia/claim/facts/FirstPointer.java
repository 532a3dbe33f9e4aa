package health.fascia.claim.facts;

import health.fascia.rulebook.FromPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The diagnoses to which a line points.
 *
 * @param count how many there are; null when blank
 * @param code the code to which the first one points; null when there is none
 * @param role the role of that code; null when its family is unknown
 */
public record FirstPointer(
        List<String> policyRowIds, @Nullable Integer count, @Nullable String code, @Nullable String role)
        implements FromPolicy {

    /** Whether the first one carries treatment; null when its family is unknown. */
    public @Nullable Boolean primary() {
        return role == null ? null : role.equals("PRIMARY") || role.equals("PRIMARY_LIMITED");
    }
}
