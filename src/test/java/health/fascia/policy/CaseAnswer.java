package health.fascia.policy;

import health.fascia.determination.Determination;
import health.fascia.determination.Outcome;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Verdict;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the product says of a worked case, in the words of the file.
 *
 * @param verdict APPROVE, PEND or DENY
 * @param figures as {@link ExpectedResult} names them
 * @param primary the leading reason
 * @param against the reasons that deny, pend, review or reduce
 * @param favor the reasons that approve
 * @param remarks what a reader of a mismatch wants to know: rule ids, and the inputs that are missing
 */
record CaseAnswer(
        String verdict,
        Map<String, Integer> figures,
        String primary,
        Set<String> against,
        Set<String> favor,
        String remarks) {

    private static final Set<Verdict> AGAINST =
            EnumSet.of(Verdict.ADVERSE, Verdict.PEND, Verdict.REVIEW, Verdict.REDUCE);

    static CaseAnswer of(Outcome outcome, List<Finding> findings, Map<String, Integer> figures) {
        return new CaseAnswer(
                verdict(outcome),
                figures,
                findings.isEmpty() ? "" : findings.get(0).reasonCode(),
                codes(findings, AGAINST),
                codes(findings, EnumSet.of(Verdict.MEETS)),
                findings.stream()
                        .filter(finding -> AGAINST.contains(finding.verdict()))
                        .map(finding ->
                                finding.ruleId() + (finding.missing().isEmpty() ? "" : " misses " + finding.missing()))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    static CaseAnswer of(Determination made) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        Integer asked = made.grant().asked();
        int granted = made.grant().granted();
        figures.put("approved", granted);
        if (asked != null) {
            figures.put("ordered", asked);
            figures.put("pended", asked - granted);
        }
        if (made.grant().from() != null && made.grant().through() != null) {
            figures.put(
                    "days",
                    Math.toIntExact(ChronoUnit.DAYS.between(
                            made.grant().from(), made.grant().through())));
        }
        return of(made.outcome(), made.findings(), figures);
    }

    private static String verdict(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> "APPROVE";
            case PENDED, REDUCTION_PROPOSED -> "PEND";
            case DENIAL_PROPOSED -> "DENY";
            case DENIED, REDUCED, WITHDRAWN -> throw new IllegalStateException("A person decided: " + outcome);
        };
    }

    private static Set<String> codes(List<Finding> findings, Set<Verdict> verdicts) {
        return findings.stream()
                .filter(finding -> verdicts.contains(finding.verdict()))
                .map(Finding::reasonCode)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
