package health.fascia.claim.facts;

/** Whose legal holidays move a last day, that falls on one or on a weekend, to the next working day. */
public enum RollForward {
    FEDERAL,
    WASHINGTON
}
