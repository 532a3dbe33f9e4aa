package health.fascia.activation;

import health.fascia.rulebook.RuleProblem;
import java.time.Instant;
import java.util.List;

/**
 * What became of an attempt to bring the rules of the folder into force.
 *
 * @param hash the hash of what the folder holds; empty when it could not be read
 * @param problems everything that speaks against it; nothing when it is in force
 * @param took milliseconds from reading the folder to the swap
 */
public record Activation(
        Kind kind, Instant at, String askedBy, String hash, String inWords, List<RuleProblem> problems, long took) {

    /** How it ended. */
    public enum Kind {
        /** Other rules are in force now. */
        ACTIVATED,
        /** The folder holds what is in force already. */
        UNCHANGED,
        /** The folder has errors; what was in force goes on. */
        REFUSED,
        /** It could not be written down just now, and nothing comes into force unwritten; it is tried again. */
        POSTPONED
    }

    /** Whether the folder's rules decide from now on. */
    public boolean inForce() {
        return kind == Kind.ACTIVATED || kind == Kind.UNCHANGED;
    }
}
