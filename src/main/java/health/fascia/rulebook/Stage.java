package health.fascia.rulebook;

/**
 * The kind of case that is decided. Each rule names the stages at which it speaks (rule catalogue, column stage); the
 * right logic at the wrong stage decides wrongly.
 */
public enum Stage {
    /** A prescriber's new order. */
    REFERRAL,
    /** A request for more visits. */
    CONTINUATION,
    /** One visit, held or planned, on its own day. */
    VISIT,
    /** What was treated and is billed, line by line. */
    CLAIM
}
