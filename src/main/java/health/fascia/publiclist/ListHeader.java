package health.fascia.publiclist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a stored list: from where it came.
 *
 * @param kind which list
 * @param from the first day of service for which it holds
 * @param through the last day, null where it has no end of its own
 * @param source the published file's name
 * @param sha256 of the published file
 * @param rows how many rows follow
 */
public record ListHeader(
        ListKind kind, LocalDate from, @Nullable LocalDate through, String source, String sha256, int rows) {

    private static final String MARK = "fascia-list-1";
    private static final int FIELDS = 7;

    /** Whether the list speaks of a day of service. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (through == null || !day.isAfter(through));
    }

    String line() {
        return String.join(
                "\t",
                MARK,
                kind.name(),
                from.toString(),
                through == null ? "" : through.toString(),
                source,
                sha256,
                Integer.toString(rows));
    }

    static Optional<ListHeader> read(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS || !fields[0].equals(MARK)) {
            return Optional.empty();
        }
        try {
            LocalDate through = fields[3].isEmpty() ? null : LocalDate.parse(fields[3]);
            return Optional.of(new ListHeader(
                    ListKind.valueOf(fields[1]),
                    LocalDate.parse(fields[2]),
                    through,
                    fields[4],
                    fields[5],
                    Integer.parseInt(fields[6])));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
