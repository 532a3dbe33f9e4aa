package health.fascia.lifecycle;

/**
 * How a case goes on. The gateways of the drawing compare the variable {@code answer} with these names.
 *
 * <p>At the gateway "Referral approved?" it is the night's outcome. After a reviewer's task it is what the reviewer made
 * of it: {@link #APPROVED} goes to treatment, {@link #REDUCTION_PROPOSED} goes to treatment with fewer visits,
 * {@link #DENIAL_PROPOSED} upholds the denial and ends the case, {@link #PENDED} asks for more facts.
 * {@link #PROPOSAL_PUT_OFF} and {@link #AMENDMENT_PUT_OFF} leave everything open.
 */
public enum CaseAnswer implements Answer {
    APPROVED,
    PENDED,
    DENIAL_PROPOSED,
    REDUCTION_PROPOSED,
    /** All claims of the case are at an end, and at least one was paid. */
    CLAIMS_PAID,
    /** All claims of the case are at an end, and none was paid. */
    CLAIMS_UNPAID,
    /** A reviewer took more time for a proposal; the case comes back to the same task. */
    PROPOSAL_PUT_OFF,
    /** A reviewer took more time for an amended referral; the case comes back to the same task. */
    AMENDMENT_PUT_OFF,
    /** Only a person says so, in the task "Complete the pended referral". */
    WITHDRAWN
}
