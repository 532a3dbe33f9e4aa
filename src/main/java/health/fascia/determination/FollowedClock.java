package health.fascia.determination;

import health.fascia.clock.MovedClock;
import health.fascia.clock.RunningClock;
import java.util.List;

/** Moves the clock of a case by what was determined, so that the night and the people come to the same day. */
public final class FollowedClock {

    private static final String SENDER = "clinic";

    private FollowedClock() {}

    /** What a determination does to the clock: the sender owes something, or nobody does any more. */
    public static MovedClock follow(MovedClock clock, Determination made) {
        return switch (made.outcome()) {
            case APPROVED, DENIED, REDUCED, WITHDRAWN ->
                clock.decided(made.decidedOn(), made.outcome().name(), made.number());
            case PENDED, DENIAL_PROPOSED, REDUCTION_PROPOSED ->
                made.awaitsSender() ? clock.waitsFor(SENDER, made.decidedOn(), made.number()) : clock;
        };
    }

    /** A clock with everything that was determined since it was moved last. */
    public static MovedClock upToDate(RunningClock clock, List<Determination> history) {
        MovedClock following = MovedClock.of(clock);
        int seen = sequence(clock.seen());
        for (Determination made : history) {
            if (made.sequence() > seen && following.runs()) {
                following.answered(made.decidedOn(), made.number());
                follow(following, made);
            }
        }
        return following;
    }

    private static int sequence(String determination) {
        return Integer.parseInt(determination.substring(determination.lastIndexOf("-D") + 2));
    }
}
