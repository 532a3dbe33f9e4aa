package health.fascia.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the start page and the first lines of the service say about the nightly run. */
public interface NightReport {

    /** The last night that was started, finished or not; empty before the first. */
    Optional<LastNight> findLast();

    /** When the timer runs the next night; empty when none is planned. */
    Optional<Instant> findNext();

    /**
     * @param asOf the date that the night decided for
     * @param state one sentence: "Finished in 2 minutes.", "Stopped at chunk 12: the disk is full."
     * @param finished false while it runs and after it failed
     * @param workbook file name of the approval workbook; null before it is published
     */
    record LastNight(
            LocalDate asOf,
            String state,
            boolean finished,
            long approved,
            long pended,
            long denialProposed,
            long returned,
            @Nullable String workbook) {}
}
