package health.fascia.treatment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A permission that a payer was asked for, and what it gave: both are kept apart.
 *
 * @param key by what it is known within its case: its number, or "requested" and the day while there is none
 * @param number the number that the payer gave; null while the request is open
 * @param source who gave it: PAYER, HOTLINE, CLAIM_MANAGER or VA
 * @param answer what the payer said
 * @param visits visits that it permits; null where they are not counted
 * @param units units that it permits; null where they are not counted
 * @param from its first day; null where none is stated
 * @param through its last day; null where none is stated
 * @param codes procedure codes that it names; empty where it names none
 * @param npi the therapist whom it names
 */
public record PayerAuthorization(
        String key,
        @Nullable String number,
        String source,
        Asked asked,
        Answer answer,
        @Nullable LocalDate issuedOn,
        @Nullable Integer visits,
        @Nullable Integer units,
        @Nullable LocalDate from,
        @Nullable LocalDate through,
        List<String> codes,
        @Nullable String npi,
        @Nullable Boolean homeAllowed) {

    public PayerAuthorization {
        codes = List.copyOf(codes);
    }

    /** What was asked for, and when. */
    public record Asked(@Nullable LocalDate on, @Nullable Integer visits, @Nullable Integer units) {}

    /** What a payer said to a request. */
    public enum Answer {
        WAITING,
        GRANTED,
        PARTLY_GRANTED,
        REFUSED;

        /** Whether visits can be drawn from it. */
        public boolean permits() {
            return this == GRANTED || this == PARTLY_GRANTED;
        }
    }

    /** Whether it permits treatment on a day, by its answer and its dates. */
    public boolean covers(LocalDate day) {
        return answer.permits() && (from == null || !from.isAfter(day)) && (through == null || !through.isBefore(day));
    }
}
