package health.fascia.nightly;

/** A file that a night took is not there any more as it was; the message is for people. */
final class InboxChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InboxChanged(String message) {
        super(message);
    }
}
