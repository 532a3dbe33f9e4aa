package health.fascia.determination;

/**
 * What a named person decided about a case.
 *
 * @param reviewer the login name
 * @param role the group in which the person decided
 * @param decision the choice: UPHOLD, APPROVE, REDUCE, ASK, EXTEND, DECIDE_AGAIN or WITHDRAW
 * @param rationale the reason in the person's words
 */
public record Review(String reviewer, String role, String decision, String rationale) {

    /** The decision by which a decision is put off. */
    public static final String PUT_OFF = "EXTEND";

    public Review {
        if (reviewer.isBlank() || role.isBlank() || rationale.isBlank()) {
            throw new IllegalArgumentException("A review needs a reviewer, a role and a rationale.");
        }
    }
}
