package health.fascia.coverage.facts;

import health.fascia.rulebook.FromPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that is asked for or billed.
 *
 * @param code its procedure code
 * @param massage whether it is massage by hand
 * @param besideOther whether another therapeutic procedure is asked for or billed on the same day
 * @param modifiers its modifiers; null before they are known
 */
public record Procedure(
        List<String> policyRowIds, String code, boolean massage, boolean besideOther, @Nullable List<String> modifiers)
        implements FromPolicy {

    /** Whether it carries a modifier; null before its modifiers are known. */
    public @Nullable Boolean modified(String modifier) {
        return modifiers == null ? null : modifiers.contains(modifier);
    }
}
