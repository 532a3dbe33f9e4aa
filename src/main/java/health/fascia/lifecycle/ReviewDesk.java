package health.fascia.lifecycle;

/**
 * Writes what a person decided into the determination and the audit trail, and says how the case goes on. Called while
 * the person's task is being completed, in the same transaction: either both happen or neither.
 */
public interface ReviewDesk {

    /**
     * @throws RefusedDecision when the decision cannot stand; the task then stays open and the person reads why
     */
    Answer complete(PersonDecision decision);
}
