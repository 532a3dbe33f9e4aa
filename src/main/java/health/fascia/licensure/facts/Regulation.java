package health.fascia.licensure.facts;

/** How a state regulates massage therapists. */
public enum Regulation {
    LICENSE,
    REGISTRATION,
    VOLUNTARY_REGISTRATION,
    CERTIFICATION,
    NONE_STATEWIDE
}
