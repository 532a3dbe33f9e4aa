package health.fascia.sample;

/** What a row was made to show; the rules of the day may see it otherwise. */
public enum Plan {
    /** Everything is there and in favor. */
    APPROVABLE,
    /** Something is missing or unknown. */
    PENDED,
    /** Something speaks against it. */
    ADVERSE,
    /** More visits are asked for than the dose allows. */
    REDUCTION,
    /** A cell cannot be read, so that the row goes back. */
    RETURNED
}
