package health.fascia.nightly;

import health.fascia.clock.CaseClocks;
import health.fascia.clock.RunningClock;
import health.fascia.determination.FollowedClock;
import health.fascia.lifecycle.RaisedTasks;
import health.fascia.nightly.NightLog.Begun;
import java.util.List;

/**
 * Moves the clocks of the cases about which something was decided, by the night or by a person, and raises the tasks of
 * those whose time runs out, before it has. A page is one transaction; what was moved or raised is not found again.
 */
final class ClockKeeping {

    private final Begun night;
    private final NightParts parts;
    private final CaseClocks clocks;
    private String last = "";
    private boolean moved;

    ClockKeeping(Begun night, NightParts parts) {
        this.night = night;
        this.parts = parts;
        this.clocks = parts.clocks();
    }

    /** Does the next page; says whether there may be more. */
    boolean next() {
        if (moved) {
            return raise();
        }
        List<RunningClock> behind = clocks.listBehind(last, Pages.SIZE);
        behind.forEach(this::move);
        last = behind.isEmpty() ? last : behind.get(behind.size() - 1).caseNumber();
        moved = behind.size() < Pages.SIZE;
        return true;
    }

    private void move(RunningClock clock) {
        clocks.move(FollowedClock.upToDate(clock, parts.determinations().list(clock.caseNumber())));
    }

    /** The breached ones first, so that none of them is taken for one at risk. */
    private boolean raise() {
        List<RunningClock> over = clocks.listBreached(night.asOf(), Pages.SIZE);
        parts.raisedTasks().raise(numbers(over), RaisedTasks.BREACHED);
        over.forEach(clock -> clocks.raised(clock, 2));
        if (over.size() == Pages.SIZE) {
            return true;
        }
        List<RunningClock> near = clocks.listToWarn(night.asOf(), Pages.SIZE);
        parts.raisedTasks().raise(numbers(near), RaisedTasks.AT_RISK);
        near.forEach(clock -> clocks.raised(clock, 1));
        return near.size() == Pages.SIZE;
    }

    private static List<String> numbers(List<RunningClock> clocks) {
        return clocks.stream().map(RunningClock::caseNumber).toList();
    }
}
