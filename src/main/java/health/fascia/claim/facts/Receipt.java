package health.fascia.claim.facts;

import java.time.LocalDate;

/**
 * The receipt of an electronic claim as one Medicare contractor counts it: after 6 p.m. Eastern time, on a weekend or on
 * a federal holiday it is that of the next business day.
 *
 * @param received the day on which the claim came
 * @param countedOn the business day as which it counts
 */
public record Receipt(LocalDate received, LocalDate countedOn) {

    /** Whether it counts as another day. */
    public boolean moved() {
        return !countedOn.equals(received);
    }
}
