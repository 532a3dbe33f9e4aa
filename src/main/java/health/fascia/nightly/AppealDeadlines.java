package health.fascia.nightly;

import health.fascia.lifecycle.RaisedTasks;
import java.time.LocalDate;
import java.util.List;

/** Raises the tasks of appeals that nobody has filed yet, before the payer takes none any more. */
final class AppealDeadlines {

    /** Days before the last one on which the task is raised: time to get a missing document and to mail it. */
    static final int WARNING_DAYS = 14;

    private static final int WARNED = 1;
    private static final int LAST_DAY = 2;

    private final LocalDate night;
    private final NightParts parts;

    AppealDeadlines(NightTask task, NightParts parts) {
        this.night = task.night().asOf();
        this.parts = parts;
    }

    /** Raises the next page; says whether there may be more. Those on their last day first, and for good. */
    boolean next() {
        return raise(night, LAST_DAY, RaisedTasks.BREACHED)
                || raise(night.plusDays(WARNING_DAYS), WARNED, RaisedTasks.AT_RISK);
    }

    private boolean raise(LocalDate lastDay, int level, int priority) {
        var appeals = parts.claimParts().appeals();
        List<String> numbers = appeals.listToRaise(lastDay, level, Pages.SIZE);
        parts.raisedTasks().raise(numbers, priority);
        appeals.raised(numbers, level);
        return numbers.size() == Pages.SIZE;
    }
}
