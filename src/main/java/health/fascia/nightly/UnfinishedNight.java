package health.fascia.nightly;

/** A night could not finish; the message says why, and running it again resumes it. */
public final class UnfinishedNight extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfinishedNight(String message) {
        super(message);
    }
}
