package health.fascia.referral.facts;

/** Where a complaint comes from. */
public enum Cause {
    NONE,
    WORK,
    AUTO,
    OTHER
}
