package health.fascia.claim;

import health.fascia.determination.Outcome;
import health.fascia.determination.Review;
import health.fascia.rulebook.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one version of a claim, with everything that led to it; never changed, only followed by another.
 *
 * @param sequence 1 for the first decision of the claim, counted on
 * @param outcome what the rules say of the claim; an adverse one is only proposed and holds the claim
 * @param state where the claim stands after it
 * @param findings all findings, the leading one first, with those of filing behind
 * @param review the person's decision; null where the system decided
 */
public record ClaimDecision(
        String claimNumber,
        int sequence,
        int version,
        LocalDate decidedOn,
        Outcome outcome,
        ClaimState state,
        String rulebookHash,
        List<Finding> findings,
        @Nullable Review review) {

    public ClaimDecision {
        findings = List.copyOf(findings);
        if (state == ClaimState.WRITTEN_OFF && review == null) {
            throw new IllegalArgumentException("Only a named reviewer gives up what a payer denied.");
        }
    }

    /** The number that people quote, for instance {@code C-481-D1}. */
    public String label() {
        return claimNumber + "-D" + sequence;
    }
}
