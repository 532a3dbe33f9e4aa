package health.fascia.lifecycle;

/** A decision that cannot stand. Thrown so that the engine takes the task's completion back; the message is for the person. */
public final class RefusedDecision extends RuntimeException {

    public RefusedDecision(String messageForPeople) {
        super(messageForPeople);
    }
}
