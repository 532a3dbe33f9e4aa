package health.fascia.edi;

/** Makes something of one set of segments, from ST to SE. */
interface SetReader {

    /** Says whether a loop is handed over when it ends; any other becomes a part of the loop around it. */
    boolean wants(String code);

    /** Takes a loop that has ended. The loop around it is still being read. */
    void take(Loop ended, Loop around);

    /** Takes the segments of the set that stand in no loop, when the set has ended. */
    void end(Loop set);
}
