package health.fascia.rulebook;

import java.util.List;

/** A fact that was worked out from policy rows; a rule that uses the fact quotes those rows. */
public interface FromPolicy {

    /** The ids of the policy rows behind the fact. */
    List<String> policyRowIds();
}
