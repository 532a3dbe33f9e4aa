package health.fascia.necessity.facts;

/** How the smallest change that matters to a patient is stated. */
public enum ChangeKind {
    ABS,
    PCT_OF_BASELINE
}
