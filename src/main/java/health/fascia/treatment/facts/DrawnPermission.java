package health.fascia.treatment.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The payer's permission from which a visit is drawn.
 *
 * @param number its number, or by what it is known while it has none
 * @param visits visits that it permits; null where they are not counted
 * @param visit the number of this visit under it
 * @param units units that it permits; null where they are not counted
 * @param unitsUsed units drawn from it with this visit
 * @param lastDay its last day; null where none is stated
 * @param namesCodes whether it names every code of the visit, or no code at all; null when the codes are unknown
 * @param namesTherapist whether it names the therapist, or nobody; null when the therapist is unknown
 */
public record DrawnPermission(
        String number,
        @Nullable Integer visits,
        int visit,
        @Nullable Integer units,
        int unitsUsed,
        @Nullable LocalDate lastDay,
        @Nullable Boolean namesCodes,
        @Nullable Boolean namesTherapist) {}
