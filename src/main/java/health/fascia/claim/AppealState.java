package health.fascia.claim;

/** Where an appeal stands, in the words of billing. */
public enum AppealState {
    /** The package lies ready; somebody signs and sends it. */
    PREPARED("To be filed", ""),
    /** The payer has it and owes an answer. */
    FILED("Filed", ""),
    WON("Answered", "Won"),
    PARTLY("Answered", "Won in part"),
    LOST("Answered", "Lost"),
    /** A reviewer gave it up. */
    ABANDONED("Ended", "Abandoned"),
    /** A corrected claim took the place of the denied one. */
    OVERTAKEN("Ended", "Overtaken by a corrected claim");

    private final String words;
    private final String result;

    AppealState(String words, String result) {
        this.words = words;
        this.result = result;
    }

    /** Where it stands. */
    public String words() {
        return words;
    }

    /** What came of it; empty while it is open. */
    public String result() {
        return result;
    }

    /** Whether somebody still has to act. */
    public boolean open() {
        return this == PREPARED || this == FILED;
    }

    /** Whether the payer gave an answer to it. */
    public boolean answered() {
        return this == WON || this == PARTLY || this == LOST;
    }
}
