package health.fascia.licensure.facts;

import health.fascia.codeset.UsState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the therapist's credentials, as verified. */
public record Credential(
        UsState state,
        String title,
        String status,
        @Nullable LocalDate issued,
        @Nullable LocalDate expires,
        @Nullable LocalDate renewed,
        @Nullable LocalDate registrationExpires,
        @Nullable String conditions,
        List<String> endorsements,
        @Nullable String supervisor,
        @Nullable String multistateNumber,
        @Nullable LocalDate verifiedOn) {
    /** Whether the endorsement stands on the license. */
    public boolean endorsed(String endorsement) {
        return endorsements.contains(endorsement);
    }
}
