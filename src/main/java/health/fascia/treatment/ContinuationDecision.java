package health.fascia.treatment;

import health.fascia.determination.Outcome;
import health.fascia.determination.Review;
import health.fascia.rulebook.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a request for more visits. Never changed; a new fact or a person's decision makes the next one.
 *
 * @param number the number of the request
 * @param sequence 1 for the first decision, counted on
 * @param version the version of the request that was decided
 * @param granted visits that it gives, 0 for none
 * @param findings all findings, the leading reason first
 * @param review the person's decision, null where the system decided
 */
public record ContinuationDecision(
        String number,
        int sequence,
        int version,
        LocalDate decidedOn,
        Outcome outcome,
        int granted,
        String rulebookHash,
        List<Finding> findings,
        @Nullable Review review) {

    public ContinuationDecision {
        if (outcome.adverse() && review == null) {
            throw new IllegalArgumentException("An adverse outcome needs a named reviewer.");
        }
        findings = List.copyOf(findings);
    }

    /** The number that people quote, for instance {@code WA-2026-000481-C1-D2}. */
    public String label() {
        return number + "-D" + sequence;
    }
}
