package health.fascia.lifecycle;

/** How a claim goes on. The gateways of the drawing {@code claim} compare the variable {@code answer} with these names. */
public enum ClaimAnswer implements Answer {
    CLEAN,
    HELD,
    ACCEPTED,
    /** The payer did not take the claim in; nothing is denied by that. */
    REJECTED,
    PAID,
    /** The payer denied the claim or lines of it; a reviewer works it. */
    DENIED,
    APPEALED,
    TO_CORRECT,
    /** Only a reviewer says so, in the task "Work the denied claim". */
    WRITTEN_OFF,
    VOIDED
}
