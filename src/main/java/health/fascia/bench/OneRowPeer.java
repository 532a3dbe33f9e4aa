package health.fascia.bench;

import health.fascia.licensure.facts.Jurisdiction;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another rule engine that decides from one row of a table what a state says about who may treat. The product carries
 * none; a Maven profile adds one for the benchmark.
 */
public interface OneRowPeer {

    /** Its name and version. */
    String name();

    /**
     * Builds its own table of these rows.
     *
     * @param folder an empty folder for its files
     */
    Decision open(Path folder, List<Jurisdiction> rows);

    /** The decision from one row. */
    interface Decision {

        /** The regulation of a state on a day; null where there is no row. */
        @Nullable
        String regulation(String state, LocalDate day);
    }
}
