package health.fascia.referral.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The cover as the referral states it. */
public record Coverage(
        LineOfBusiness lob,
        String payer,
        @Nullable String plan,
        @Nullable String memberId,
        @Nullable LocalDate from,
        @Nullable LocalDate through,
        @Nullable Boolean otherPayerFirst,
        @Nullable LocalDate otherPayerDecided) {
    /** Everybody but those who pay themselves. */
    public boolean insured() {
        return lob != LineOfBusiness.SELF_PAY;
    }
}
