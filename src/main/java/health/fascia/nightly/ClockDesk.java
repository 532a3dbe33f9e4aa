package health.fascia.nightly;

import health.fascia.clock.CaseClocks;
import health.fascia.clock.ClockTerms;
import health.fascia.clock.MovedClock;
import health.fascia.clock.RequestKind;
import health.fascia.clock.RunningClock;
import health.fascia.clock.RunningClock.Start;
import health.fascia.determination.CaseReview;
import health.fascia.determination.Determination;
import health.fascia.determination.FollowedClock;
import health.fascia.determination.Outcome;
import health.fascia.referral.Referral;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Starts the clocks of the cases that a night opens, and says by when a case must be decided whose clock runs. */
final class ClockDesk {

    private final CaseClocks clocks;
    private final CaseReview review;

    ClockDesk(CaseClocks clocks, CaseReview review) {
        this.clocks = clocks;
        this.review = review;
    }

    /** A new case's clock; a standard request that is approved at once needs none. */
    Optional<MovedClock> open(Determination made, Referral referral) {
        boolean told = made.outcome() == Outcome.APPROVED && RequestKind.of(referral) == RequestKind.STANDARD;
        return told ? Optional.empty() : started(made, referral).map(clock -> moved(clock, made, referral.received()));
    }

    /** The next clock of a case that was decided before its sender changed it. */
    Optional<MovedClock> openAgain(Determination made, Referral referral) {
        boolean runs = clocks.find(made.caseNumber()).isPresent();
        return runs
                ? Optional.empty()
                : started(made, referral)
                        .map(clock -> MovedClock.started(
                                clock.inRound(clocks.rounds(made.caseNumber()) + 1), referral.received()));
    }

    private Optional<RunningClock> started(Determination made, Referral referral) {
        Optional<ClockTerms> terms = review.findClock(referral, made.decidedOn());
        return terms.map(found -> RunningClock.start(
                made.caseNumber(), referral.payer(), found, new Start(made.decidedOn(), made.number())));
    }

    private static MovedClock moved(RunningClock clock, Determination made, LocalDate received) {
        return FollowedClock.follow(MovedClock.started(clock, received), made);
    }

    /** The determination with the time that is left of its case's clock. */
    Determination withinTime(Determination made) {
        return made.due() == null
                ? made
                : clocks.find(made.caseNumber())
                        .map(clock -> made.dueOn(clock.due(made.decidedOn())))
                        .orElse(made);
    }

    void start(List<MovedClock> started) {
        if (!started.isEmpty()) {
            clocks.start(started);
        }
    }
}
