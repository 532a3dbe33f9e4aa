package health.fascia.determination;

/** What became of a case. Adverse outcomes are proposed by the system and made final by a named person only. */
public enum Outcome {
    APPROVED("Approved"),
    PENDED("Pended"),
    DENIAL_PROPOSED("Denial proposed"),
    REDUCTION_PROPOSED("Reduction proposed"),
    /** A reviewer upheld a proposed denial. */
    DENIED("Denied"),
    /** A reviewer upheld or set a reduction. */
    REDUCED("Reduced"),
    WITHDRAWN("Withdrawn");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** The outcome as the workbook says it. */
    public String words() {
        return words;
    }

    /** Whether the outcome gives less than was asked for, so that only a person can make it final. */
    public boolean adverse() {
        return this == DENIED || this == REDUCED;
    }

    /** Whether the case is still being decided by facts, so that an amendment decides it again. */
    public boolean open() {
        return this == PENDED;
    }
}
