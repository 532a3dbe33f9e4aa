package health.fascia.referral.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A medical clearance as the clinic states it.
 *
 * @param signedOn its date; null when there is none
 * @param signer profession of the person who signed
 * @param purpose the diagnosis code or the finding that is cleared
 * @param foundOn when the contraindication was found
 */
public record Clearance(
        @Nullable LocalDate signedOn, @Nullable String signer, @Nullable String purpose, @Nullable LocalDate foundOn) {}
