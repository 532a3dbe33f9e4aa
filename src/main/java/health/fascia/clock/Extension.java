package health.fascia.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the decision of a case may be put off on a day, once and by the days that the row of its clock allows.
 *
 * @param terms the row by which the clock runs; null when the table has it no longer
 */
public record Extension(RunningClock clock, @Nullable ClockTerms terms, LocalDate day) {

    /** Why it may not, and what to do instead; null where it may. */
    public @Nullable String objection() {
        LocalDate due = clock.due();
        if (clock.extendedDays() > 0) {
            return "The decision was put off once already, by " + clock.extendedDays() + " days until " + due
                    + ", and cannot be put off again. Decide by what is known.";
        }
        if (clock.pausedOn() != null) {
            return "The clock stands still since " + clock.pausedOn() + " because the sender owes documents, so that"
                    + " no time runs out. Wait for them, or decide by what is known.";
        }
        if (day.isAfter(due)) {
            return "The last day for the decision was " + due + ", and what is over cannot be put off. Decide now.";
        }
        return days() > 0
                ? null
                : "This decision cannot be put off: " + row() + ". Decide by " + due
                        + ", or ask the clinic for what is missing.";
    }

    /** By so many days; 0 where the payer does not let a decision be put off. */
    public int days() {
        return terms == null ? 0 : terms.extensionDays();
    }

    private String row() {
        return terms == null
                ? "its row " + clock.policyRow() + " is not in " + Clocks.SHEET.file() + " any more"
                : "row " + clock.policyRow() + " of " + Clocks.SHEET.file() + " allows no extension days";
    }
}
