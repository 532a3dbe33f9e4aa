package health.fascia.rulebook;

import java.util.List;

/**
 * How one rule stands to a case.
 *
 * @param ruleId the rule's id
 * @param name its name, id and plain sentence
 * @param source the clause behind it
 * @param standing whether it fired
 * @param held how many of its conditions hold where it is nearest to firing
 * @param absent whether a fact that it asks for is not there at all: the rule is of another payer, state or kind of case
 * @param failed what kept it from firing, in plain words; empty when it fired
 */
public record RuleTrace(
        String ruleId, String name, String source, Standing standing, int held, boolean absent, List<String> failed) {

    /** Whether a rule fired. */
    public enum Standing {
        FIRED,
        /** It would fire or not, depending on what is unknown. */
        UNKNOWN,
        SILENT
    }
}
