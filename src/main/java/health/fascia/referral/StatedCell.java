package health.fascia.referral;

/**
 * What a clinic wrote into one cell.
 *
 * @param address the cell's address, for instance {@code F7}
 * @param kind what the cell held
 * @param text its value: dates as ISO, numbers in plain decimals, text with its spaces and digits made plain
 * @param formula true when the value is the cached result of a formula
 */
public record StatedCell(String address, Kind kind, String text, boolean formula) {

    /** What kind of value a cell held. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        /** An error value such as #N/A. */
        ERROR,
        /** A formula that was never calculated. */
        NO_VALUE
    }
}
