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
    /** Whether cover starts after a day; null when its first day is not stated. */
    public @Nullable Boolean startsAfter(LocalDate day) {
        return from == null ? null : from.isAfter(day);
    }

    /** Whether cover ended before a day; a blank last day is no end. */
    public boolean endedBefore(LocalDate day) {
        return through != null && through.isBefore(day);
    }

    /** Everybody but those who pay themselves. */
    public boolean insured() {
        return lob != LineOfBusiness.SELF_PAY;
    }
}
