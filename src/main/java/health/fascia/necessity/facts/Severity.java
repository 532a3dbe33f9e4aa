package health.fascia.necessity.facts;

/** How severe the complaint is, from its scores. */
public enum Severity {
    MILD,
    MODERATE,
    SEVERE
}
