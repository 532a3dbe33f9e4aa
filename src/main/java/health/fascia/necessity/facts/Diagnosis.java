package health.fascia.necessity.facts;

import health.fascia.rulebook.FromPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A diagnosis of the order with what the condition table says of it on the date of service. */
public record Diagnosis(
        String code,
        boolean first,
        List<String> policyRowIds,
        @Nullable String family,
        @Nullable ConditionRole role,
        @Nullable Boolean billable,
        boolean needsSeventh,
        boolean seventhComplete,
        String seventh,
        boolean unspecifiedSide)
        implements FromPolicy {
    /** Begins with these characters, written without the dot. */
    public boolean startsWith(String prefix) {
        return code.startsWith(prefix);
    }
}
