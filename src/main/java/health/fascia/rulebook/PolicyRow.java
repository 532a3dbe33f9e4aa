package health.fascia.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dated, sourced row of a policy table. A record that implements it names its columns by its components. */
public interface PolicyRow {

    /** The id by which the row is quoted, unique in its table and never used again. */
    String rowId();

    /** The first date of service for which the row holds. */
    LocalDate from();

    /** The last date of service for which the row holds; null while it goes on. */
    @Nullable
    LocalDate through();

    /** Where the row was read. */
    String source();

    /** When the source was last read. */
    LocalDate reviewedOn();

    /** {@code read} when a person read the source, {@code unverified} when not; shown wherever the row decides. */
    String verified();

    /** Whether the row holds on a date of service. */
    default boolean inForce(LocalDate day) {
        LocalDate last = through();
        return !day.isBefore(from()) && (last == null || !day.isAfter(last));
    }

    /** What the row says, field by field, without what {@link PolicyRow} tells of every row. */
    default String inWords() {
        return PolicyWords.of(this);
    }
}
