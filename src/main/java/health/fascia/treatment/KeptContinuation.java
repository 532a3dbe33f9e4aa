package health.fascia.treatment;

import health.fascia.determination.Outcome;
import health.fascia.referral.Statement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request for more visits as it stands.
 *
 * @param number its own number, for instance {@code WA-2026-000481-C1}
 * @param sequence 1 for the first request of the case
 * @param version 1 as it was first stated, counted on by each change
 * @param outcome what became of it
 * @param decisions how many decisions were made about it
 * @param grant what is granted
 * @param due by when a person should have answered; null when nobody is asked
 * @param since the night or day on which it came to this outcome
 */
public record KeptContinuation(
        String number,
        String caseNumber,
        int sequence,
        int version,
        Source source,
        Statement asked,
        String contentHash,
        Outcome outcome,
        int decisions,
        Grant grant,
        @Nullable LocalDate due,
        LocalDate since) {

    /**
     * The visits of a request.
     *
     * @param asked null when the request does not say
     * @param granted 0 while nothing is
     */
    public record Grant(@Nullable Integer asked, int granted, @Nullable LocalDate from, @Nullable LocalDate through) {

        static Grant nothing(@Nullable Integer asked) {
            return new Grant(asked, 0, null, null);
        }
    }

    /** The number of a case's next request. */
    public static String number(String caseNumber, int sequence) {
        return caseNumber + "-C" + sequence;
    }

    public LocalDate requestedOn() {
        return LocalDate.parse(asked.required("requestedOn"));
    }

    /** Whether somebody still has to decide or to complete it. */
    public boolean open() {
        return switch (outcome) {
            case PENDED, DENIAL_PROPOSED, REDUCTION_PROPOSED -> true;
            case APPROVED, DENIED, REDUCED, WITHDRAWN -> false;
        };
    }

    /** Whether a reviewer decides it: less than what was asked for is proposed. */
    public boolean proposed() {
        return outcome == Outcome.DENIAL_PROPOSED || outcome == Outcome.REDUCTION_PROPOSED;
    }

    /** Whether it gives visits. */
    public boolean grants() {
        return outcome == Outcome.APPROVED || outcome == Outcome.REDUCED;
    }

    /** A request that is not decided yet. */
    public static KeptContinuation first(String number, Source source, Statement asked, LocalDate night) {
        int sign = number.lastIndexOf("-C");
        return new KeptContinuation(
                number,
                number.substring(0, sign),
                Integer.parseInt(number.substring(sign + 2)),
                1,
                source,
                asked,
                VisitKey.contentHash(asked),
                Outcome.PENDED,
                0,
                Grant.nothing(asked.whole("visitsAsked")),
                null,
                night);
    }

    /** The same request with another row that states it; it is decided again. */
    public KeptContinuation stated(Source by, Statement now) {
        return new KeptContinuation(
                number,
                caseNumber,
                sequence,
                version + 1,
                by,
                now,
                VisitKey.contentHash(now),
                Outcome.PENDED,
                decisions,
                Grant.nothing(now.whole("visitsAsked")),
                due,
                since);
    }

    /** The same request after a decision. */
    public KeptContinuation decided(ContinuationDecision made, Grant given, @Nullable LocalDate answerBy) {
        return new KeptContinuation(
                number,
                caseNumber,
                sequence,
                version,
                source,
                asked,
                contentHash,
                made.outcome(),
                made.sequence(),
                given,
                answerBy,
                made.decidedOn());
    }
}
