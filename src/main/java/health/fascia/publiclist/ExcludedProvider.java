package health.fascia.publiclist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of excluded providers.
 *
 * @param npi the number, empty where the list has none
 * @param name last and first name as they are compared, empty for a firm
 * @param born the birth date, where the list has one
 * @param excluded the first day
 * @param reinstated the day from which the provider may be paid again
 * @param waived the day from which a state's waiver holds
 * @param waiverState the state of the waiver, empty for all
 */
record ExcludedProvider(
        String npi,
        String name,
        @Nullable LocalDate born,
        LocalDate excluded,
        @Nullable LocalDate reinstated,
        @Nullable LocalDate waived,
        String waiverState) {

    private static final int FIELDS = 7;

    static Optional<ExcludedProvider> of(String row) {
        String[] fields = row.split("\t", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ExcludedProvider(
                    fields[0],
                    fields[1],
                    day(fields[2]),
                    LocalDate.parse(fields[3]),
                    day(fields[4]),
                    day(fields[5]),
                    fields[6]));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** Whether the provider is excluded on a day of service in a state: neither reinstated nor waived there by then. */
    boolean excludedOn(LocalDate day, String state) {
        boolean back = reinstated != null && !day.isBefore(reinstated);
        boolean free = waived != null && !day.isBefore(waived) && (waiverState.isEmpty() || waiverState.equals(state));
        return !day.isBefore(excluded) && !back && !free;
    }
}
