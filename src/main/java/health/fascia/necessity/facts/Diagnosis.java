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

    private static final int CATEGORY = 3;
    /** Begins with these characters, written without the dot. */
    public boolean startsWith(String prefix) {
        return code.startsWith(prefix);
    }

    /** The code as people write it, with the dot after the third character. */
    public String dotted() {
        return code.length() <= CATEGORY ? code : code.substring(0, CATEGORY) + "." + code.substring(CATEGORY);
    }
}
