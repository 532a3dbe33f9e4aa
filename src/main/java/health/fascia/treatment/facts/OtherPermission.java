package health.fascia.treatment.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A permission that the payer was asked for and that does not cover the visit; there is none that does.
 *
 * @param number its number, or by what it is known while it has none
 * @param answer what the payer said: WAITING, GRANTED, PARTLY_GRANTED or REFUSED
 * @param requested the day on which it was asked for
 * @param firstDay its first day; null where none is stated
 * @param lastDay its last day; null where none is stated
 * @param namesCodes whether it names every code of the visit, or no code at all; null when the codes are unknown
 * @param namesTherapist whether it names the therapist, or nobody; null when the therapist is unknown
 */
public record OtherPermission(
        String number,
        String answer,
        @Nullable LocalDate requested,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Boolean namesCodes,
        @Nullable Boolean namesTherapist) {

    /** Whether the payer said yes, in whole or in part. */
    public boolean permits() {
        return answer.equals("GRANTED") || answer.equals("PARTLY_GRANTED");
    }

    /** Whether it says yes to the day. */
    public boolean openOn(LocalDate day) {
        return permits() && (firstDay == null || !firstDay.isAfter(day)) && (lastDay == null || !lastDay.isBefore(day));
    }
}
