package health.fascia.lifecycle;

/** How a course of treatment goes on. The gateway of the drawing {@code treatment} compares the variable {@code answer} with these names. */
public enum TreatmentAnswer implements Answer {
    /** Treatment goes on with the visits that are granted. */
    GO_ON,
    RE_EVALUATE,
    /** The request for more visits lacks something. */
    CONTINUATION_PENDED,
    /** Less than what was asked for is proposed; a reviewer decides. */
    CONTINUATION_REVIEW,
    /** A discharge is drafted. */
    DISCHARGE,
    COMPLETED,
    /** Only a reviewer says so, in the task "Review the continuation". */
    CONTINUATION_DENIED,
    /** Only a reviewer says so, in the task "Review the continuation". */
    CONTINUATION_REDUCED
}
