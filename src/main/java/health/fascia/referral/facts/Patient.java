package health.fascia.referral.facts;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** The person who is treated. */
public record Patient(String lastName, String firstName, LocalDate born, @Nullable Boolean guardianConsent) {
    /** Full years of age on a day. */
    public int ageOn(LocalDate day) {
        return Period.between(born, day).getYears();
    }
}
