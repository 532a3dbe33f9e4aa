package health.fascia.necessity.facts;

/** How far a diagnosis carries a request. */
public enum ConditionRole {
    PRIMARY,
    PRIMARY_LIMITED,
    COMPLEMENTARY,
    WELLNESS,
    CONTRA_ABSOLUTE,
    CONTRA_TEMPORARY,
    CONTRA_LOCAL,
    CONTRA_RELATIVE
}
