package health.fascia.letter;

/** What a letter is about; each kind has a template of its own. */
public enum LetterKind {
    APPROVAL("approval", "Approval"),
    REQUEST("request-for-documents", "Request for documents"),
    /** Only after a named reviewer decided. */
    ADVERSE("adverse-determination", "Adverse determination"),
    /** A reviewer takes more time. */
    PUT_OFF("decision-put-off", "Decision put off"),
    /** Drafted by the night, it goes out when a reviewer has confirmed the discharge. */
    DISCHARGE("discharge-draft", "Discharge draft"),
    /** To a payer, about a claim that it denied. */
    APPEAL("claim-appeal", "Appeal of a claim");

    private final String stem;
    private final String words;

    LetterKind(String stem, String words) {
        this.stem = stem;
        this.words = words;
    }

    /** The name of the template in the folder of the templates. */
    String template() {
        return stem + ".docx";
    }

    /** The kind as people say it. */
    public String words() {
        return words;
    }
}
