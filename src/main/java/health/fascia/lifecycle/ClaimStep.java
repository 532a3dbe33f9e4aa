package health.fascia.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One move of one claim that a night asks for.
 *
 * @param claimNumber the business key of the process instance
 * @param due by when a person should have answered; needed wherever the claim then waits for one, else null
 */
public record ClaimStep(String claimNumber, Kind kind, ClaimAnswer answer, @Nullable LocalDate due) {

    /** What happens to the claim. */
    public enum Kind {
        /** A new or corrected claim: begins at the gateway "Claim clean?", the night's scrub lies behind it. */
        OPEN,
        /** A held, rejected or ready claim was decided again: it goes back to the gateway. */
        DECIDED_AGAIN,
        /** It went out to the payer. */
        FILED,
        /** The payer took it in, or not. */
        ACKNOWLEDGED,
        /** The payer answered with money or a denial. */
        REMITTED,
        /** Its appeal came to an end, by a person: the payer will pay, denied again, or the appeal was given up. */
        APPEAL_ANSWERED,
        /** A corrected claim took its place: this one ends. */
        CORRECTED,
        /** It was taken back before it was filed, or the payer took a void: it ends. */
        VOIDED
    }

    public ClaimStep {
        if (claimNumber.isBlank()) {
            throw new IllegalArgumentException("A claim without a number cannot be moved.");
        }
        boolean person = answer == ClaimAnswer.HELD || answer == ClaimAnswer.REJECTED || answer == ClaimAnswer.DENIED;
        if (due == null && person) {
            throw new IllegalArgumentException("Claim " + claimNumber + " waits for a person and needs a due date.");
        }
    }
}
