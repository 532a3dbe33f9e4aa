package health.fascia.necessity.facts;

/** Which way a score moves when the patient gets better. */
public enum Direction {
    LOWER_BETTER,
    HIGHER_BETTER
}
