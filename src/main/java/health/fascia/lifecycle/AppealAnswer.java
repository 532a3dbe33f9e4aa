package health.fascia.lifecycle;

/** How an appeal goes on. The gateways of the drawing {@code appeal} compare the variable {@code answer} with these names. */
public enum AppealAnswer implements Answer {
    /** The package is ready; somebody shall file it. */
    PREPARED,
    FILED,
    /** Only a reviewer says so: it gives up what the payer denied. */
    ABANDONED,
    /** A corrected claim took the place of the denied one. */
    OVERTAKEN,
    WON,
    PARTLY,
    LOST
}
