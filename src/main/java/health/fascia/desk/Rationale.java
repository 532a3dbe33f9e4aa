package health.fascia.desk;

import health.fascia.lifecycle.PersonDecision;
import health.fascia.lifecycle.RefusedDecision;

/** How much a person must write, and may, to say why. */
final class Rationale {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2000;

    private Rationale() {}

    static void check(PersonDecision decision) {
        int length = decision.rationale().length();
        if (length < SHORTEST || length > LONGEST) {
            throw new RefusedDecision(
                    "Write the rationale in " + SHORTEST + " to " + LONGEST + " characters; it has " + length + ".");
        }
    }
}
