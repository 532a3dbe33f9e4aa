package health.fascia.lifecycle;

/** Runs one night; the process "nightly-run" calls it. */
public interface NightRunner {

    /** Returns when the night is finished; throws, with a sentence for people, when it could not finish. */
    void runNight();
}
