package health.fascia.house.planted.licensure;

/** The time of the machine, not of a Clock. */
class ReadsMilliseconds {
    long now() {
        return System.currentTimeMillis();
    }
}
