package health.fascia.policy;

import health.fascia.rulebook.RuleProblem;
import java.nio.file.Path;
import java.util.List;

/** What a rulebook must pass beyond gate and types before it may decide anything, such as the officers' examples. */
@FunctionalInterface
public interface Proof {

    /**
     * Everything that speaks against the rulebook; nothing when it passes.
     *
     * @param folder the files from which the rulebook was read; nobody changes them meanwhile
     */
    List<RuleProblem> problems(Path folder, RulesInForce candidate);

    /** Forgets what it keeps from one time to the next, so that the next time everything is looked at. */
    default void forget() {}
}
