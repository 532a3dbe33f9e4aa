package health.fascia.sample;

/** How a synthetic therapist's license stands. */
enum Standing {
    EXPIRED,
    SUSPENDED,
    UNLISTED,
    PROBATION,
    GOOD
}
