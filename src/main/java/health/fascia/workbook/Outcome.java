package health.fascia.workbook;

/** What the night decided about a case, with the words and the sheet under which billing finds it. */
public enum Outcome {
    APPROVED("Approved"),
    PENDED("Pended"),
    DENIAL_PROPOSED("Denial proposed"),
    REDUCTION_PROPOSED("Reduction proposed");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** The outcome as people say it. */
    public String words() {
        return words;
    }

    /** The name of the sheet that lists the cases with this outcome. */
    public String tab() {
        return words;
    }

    /** Whether a person may decide about the case, so that its sheet has columns for the decision. */
    public boolean isDecidedHere() {
        return this != APPROVED;
    }

    /** Whether the case waits for a named reviewer, so that its sheet has a column for the decision. */
    public boolean isProposal() {
        return this == DENIAL_PROPOSED || this == REDUCTION_PROPOSED;
    }
}
