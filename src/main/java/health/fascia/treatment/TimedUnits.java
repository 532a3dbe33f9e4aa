package health.fascia.treatment;

/** Counts units of timed procedures as payers' permissions count them. */
final class TimedUnits {

    private static final int UNIT_MINUTES = 15;
    /** A last unit needs more than half of its time: 8 of 15 minutes. */
    private static final int LEAST_MINUTES = 8;

    private TimedUnits() {}

    /**
     * The units of a visit's minutes, all timed codes together: 8 to 22 minutes are one, 23 to 37 two (CMS Claims Processing
     * Manual, chapter 5, section 20.2).
     */
    static int of(int minutes) {
        return (minutes + UNIT_MINUTES - LEAST_MINUTES) / UNIT_MINUTES;
    }
}
