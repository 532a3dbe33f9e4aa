package health.fascia.publiclist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Two procedure codes that are not paid together (NCCI).
 *
 * @param column1 the code that is paid
 * @param column2 the code that falls
 * @param indicator 0 no modifier helps, 1 one may help
 * @param from the first day of service
 * @param through the last one, null while it holds
 * @param source the published file
 */
public record ListedPair(
        String column1, String column2, int indicator, LocalDate from, @Nullable LocalDate through, String source) {

    private static final int FIELDS = 5;

    static ListedPair of(String row, String source) {
        String[] fields = row.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("A pair has five fields.");
        }
        return new ListedPair(
                fields[0],
                fields[1],
                Integer.parseInt(fields[2]),
                LocalDate.parse(fields[3]),
                fields[4].isEmpty() ? null : LocalDate.parse(fields[4]),
                source);
    }
}
