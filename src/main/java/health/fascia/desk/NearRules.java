package health.fascia.desk;

import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.RuleTrace.Standing;
import java.util.Comparator;
import java.util.List;

/** Chooses the rules that nearly fired, for everybody who explains a case. */
public final class NearRules {

    private static final int MOST_NEAR = 6;
    private static final int LEAST_HELD = 2;

    private NearRules() {}

    /** Rules that failed by one condition only, those of which most held first; a rule of another payer is not near. */
    public static List<RuleTrace> among(List<RuleTrace> traces) {
        return traces.stream()
                .filter(trace ->
                        trace.standing() == Standing.SILENT && trace.failed().size() == 1)
                .filter(trace -> !trace.absent() && trace.held() >= LEAST_HELD)
                .sorted(Comparator.comparing(RuleTrace::held).reversed().thenComparing(RuleTrace::ruleId))
                .limit(MOST_NEAR)
                .toList();
    }
}
