package health.fascia.publiclist;

/** A list was refused whole; says in one sentence for a person which file and line are wrong, and what would be right. */
public final class RefusedList extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedList(String sentence) {
        super(sentence);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
