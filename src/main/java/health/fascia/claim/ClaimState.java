package health.fascia.claim;

/** Where a claim stands, in the words of billing. */
public enum ClaimState {
    /** Our rules speak against it, something is missing, or its case is not approved: a person resolves it. */
    HELD("Held"),
    READY("Ready to file"),
    FILED("Filed"),
    ACCEPTED("Accepted"),
    /** The payer did not take it in; it is mended and filed again as if new. */
    REJECTED("Rejected"),
    PAID("Paid"),
    /** The payer denied it, or lines of it: a reviewer chooses what follows. */
    DENIED("Denied"),
    APPEALED("Appealed"),
    /** A reviewer chose to correct it; the next workbook brings the corrected claim. */
    TO_CORRECT("To be corrected"),
    /** A reviewer gave up what the payer had denied. */
    WRITTEN_OFF("Written off"),
    /** Another claim of ours replaced it. */
    CORRECTED("Corrected"),
    VOIDED("Voided");

    private final String words;

    ClaimState(String words) {
        this.words = words;
    }

    /** The state as the workbook says it. */
    public String words() {
        return words;
    }

    /** Whether the payer does not know the claim yet, so that a change of it is no correction. */
    public boolean before() {
        return this == HELD || this == READY || this == REJECTED;
    }

    /** Whether the payer answered, so that only a correction can follow. */
    public boolean answered() {
        return this == PAID || this == DENIED || this == TO_CORRECT || this == WRITTEN_OFF;
    }

    /** Whether another claim took its place, or it was taken back. */
    public boolean replaced() {
        return this == CORRECTED || this == VOIDED;
    }

    /** Whether the payer has the claim and owes an answer. */
    public boolean awaitsPayer() {
        return this == FILED || this == ACCEPTED || this == APPEALED;
    }
}
