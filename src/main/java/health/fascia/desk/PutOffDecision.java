package health.fascia.desk;

import health.fascia.clock.CaseClocks;
import health.fascia.clock.Extension;
import health.fascia.clock.MovedClock;
import health.fascia.clock.RunningClock;
import health.fascia.determination.CaseReview;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.determination.FollowedClock;
import health.fascia.determination.Review;
import health.fascia.lifecycle.PersonDecision;
import health.fascia.lifecycle.RefusedDecision;
import health.fascia.policy.Rulebooks;
import java.time.LocalDate;
import java.util.List;

/** Puts off the decision of a case whose clock runs: nothing changes but the day by which it must be decided. */
final class PutOffDecision {

    private static final String REVIEWERS = "reviewers";

    private final DeskParts parts;
    private final CaseClocks clocks;
    private final Determinations determinations;
    private final Rulebooks rulebooks;

    PutOffDecision(DeskParts parts) {
        this.parts = parts;
        this.clocks = parts.clocks();
        this.determinations = parts.determinations();
        this.rulebooks = parts.rulebooks();
    }

    /** The determination as it stands with its new day; the clock is moved at once, so that nobody does it twice. */
    Determination after(PersonDecision decision) {
        if (!decision.roles().contains(REVIEWERS)) {
            throw new RefusedDecision("Only a reviewer may put off a decision. Ask a member of the group reviewers.");
        }
        LocalDate day = parts.day(decision);
        List<Determination> history = determinations.list(decision.caseNumber());
        Determination last = history.get(history.size() - 1);
        MovedClock clock = clocks.find(decision.caseNumber())
                .map(running -> FollowedClock.upToDate(running, history))
                .filter(MovedClock::runs)
                .orElseThrow(() -> new RefusedDecision(
                        "No clock runs for this case, so that there is no day to put off. Decide by what is known."));
        Review review = NextDetermination.review(decision);
        Determination next = last.next(day, review);
        extend(clock, next);
        return next.askedForBy(review, clock.clock().due());
    }

    private void extend(MovedClock clock, Determination next) {
        RunningClock running = clock.clock();
        CaseReview review = rulebooks.inForce().review();
        Extension extension =
                new Extension(running, review.findClock(running.policyRow()).orElse(null), next.decidedOn());
        String objection = extension.objection();
        if (objection != null) {
            throw new RefusedDecision(objection);
        }
        clocks.move(clock.extended(extension.days(), next.decidedOn(), next.number()));
    }
}
