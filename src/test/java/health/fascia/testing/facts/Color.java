package health.fascia.testing.facts;

/** The color of a parcel. */
public enum Color {
    RED,
    BLUE
}
