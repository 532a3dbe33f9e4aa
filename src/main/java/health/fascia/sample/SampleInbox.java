package health.fascia.sample;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The workbooks of {@code samples/inbox}. */
public final class SampleInbox {

    /** The day on which the sample clinics send their workbooks. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private SampleInbox() {}

    /** The workbooks by file name. */
    public static Map<String, SampleBook> books() {
        return new TreeMap<>();
    }
}
