package health.fascia.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** The folder cannot become a rulebook; carries all that is wrong at once. */
public final class RejectedRulebook extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    /** Carries what was found. */
    public RejectedRulebook(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the files. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
