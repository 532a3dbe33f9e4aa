package health.fascia.referral.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The patient's informed consent. */
public record Consent(@Nullable LocalDate signedOn) {}
