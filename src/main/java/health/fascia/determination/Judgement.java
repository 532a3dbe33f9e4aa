package health.fascia.determination;

import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What follows from the findings of a case by themselves, at any stage: the strongest verdict wins, every finding is kept,
 * and nothing found is not approval (PRECEDENCE 1 to 5 of the reason codes).
 *
 * @param outcome what follows; never adverse, only proposed
 * @param findings all findings, the leading reason first
 */
public record Judgement(Outcome outcome, List<Finding> findings) {

    /** Within the winning verdict the lowest rank leads, then the lowest rule id (PRECEDENCE 2). */
    static final Comparator<Finding> LEADING = Judgement::leading;

    private static int leading(Finding one, Finding other) {
        int order = Integer.compare(side(other.verdict()), side(one.verdict()));
        if (order == 0) {
            order = Integer.compare(one.rank(), other.rank());
        }
        if (order == 0) {
            order = one.ruleId().compareTo(other.ruleId());
        }
        return order == 0 ? one.text().compareTo(other.text()) : order;
    }

    /** Weighs findings; where nothing speaks against the case and nothing carries it, that is a finding of its own. */
    public static Judgement of(Rulebook rulebook, List<Finding> found) {
        List<Finding> findings = new ArrayList<>(found);
        Outcome outcome = outcome(rulebook, findings);
        if (outcome == Outcome.APPROVED && !hasBasis(rulebook, findings)) {
            findings.add(rulebook.noBasis());
            outcome = Outcome.PENDED;
        }
        findings.sort(LEADING);
        return new Judgement(outcome, List.copyOf(findings));
    }

    private static boolean hasBasis(Rulebook rulebook, List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.verdict() == Verdict.MEETS && rulebook.isBasis(finding.reasonCode())) {
                return true;
            }
        }
        return false;
    }

    private static Outcome outcome(Rulebook rulebook, List<Finding> findings) {
        Verdict strongest = Verdict.NOTE;
        for (Finding finding : findings) {
            if (weight(finding.verdict()) > weight(strongest)) {
                strongest = finding.verdict();
            }
        }
        return switch (strongest) {
            case ADVERSE -> Outcome.DENIAL_PROPOSED;
            case PEND, REVIEW -> Outcome.PENDED;
            // Less than asked for is only proposed where something can be granted at all.
            case REDUCE -> hasBasis(rulebook, findings) ? Outcome.REDUCTION_PROPOSED : Outcome.PENDED;
            case MEETS, NOTE -> Outcome.APPROVED;
        };
    }

    /** What only pends a case (less than asked, something missing, a question) stands together when reasons are led. */
    private static int side(Verdict verdict) {
        return verdict == Verdict.REDUCE ? Verdict.PEND.ordinal() : weight(verdict);
    }

    /** Waiting for the sender and waiting for a person weigh the same. */
    private static int weight(Verdict verdict) {
        return verdict == Verdict.REVIEW ? Verdict.PEND.ordinal() : verdict.ordinal();
    }
}
