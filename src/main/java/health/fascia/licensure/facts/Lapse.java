package health.fascia.licensure.facts;

/** What a state says of the days after expiry. */
public enum Lapse {
    IMMEDIATE,
    LATE_RENEWAL_WINDOW,
    WINDOW_COUNTS_AS_LICENSED,
    NOT_STATED
}
