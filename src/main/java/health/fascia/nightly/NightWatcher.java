package health.fascia.nightly;

/** Is told how a night goes on, for a progress bar. */
public interface NightWatcher {

    /** Nobody watches. */
    NightWatcher NOBODY = new NightWatcher() {};

    /** The night begins, or goes on where an earlier run of it stopped. */
    default void begins(String sentence) {}

    /** A sheet of a file is being read; its rows counted so far, and about how many there are. */
    default void reading(String sheetOfFile, int rows, int expected) {}

    /** Decisions of people were read out of workbooks; how many of tonight's were completed and refused so far. */
    default void readBack(int completed, int refused) {}

    /** Referrals were decided. */
    default void decided(int cases) {}

    /** An output is being written. */
    default void writing(String file) {}
}
