package health.fascia.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a case that is not decided.
 *
 * @param round 1; a case that is opened again after its decision gets a clock of its own
 * @param request how urgent it is
 * @param payer whose limit it is
 * @param policyRow the row of the table that set the limit
 * @param pauses whether it stands still while the sender owes documents
 * @param warningDays so many days before the end it is at risk
 * @param startedOn the night that first read the request; not counted
 * @param pausedOn since when it stands still; null while it runs
 * @param pausedDays calendar days that it stood still before
 * @param extendedDays calendar days by which the decision was put off
 * @param firstDue the last day, had it never stood still
 * @param seen the determination up to which the clock was moved
 */
public record RunningClock(
        String caseNumber,
        int round,
        RequestKind request,
        String payer,
        String policyRow,
        boolean pauses,
        int warningDays,
        LocalDate startedOn,
        @Nullable LocalDate pausedOn,
        int pausedDays,
        int extendedDays,
        LocalDate firstDue,
        String seen) {

    /** How a clock stands. */
    public enum Standing {
        RUNNING("runs"),
        PAUSED("stands still"),
        AT_RISK("at risk"),
        BREACHED("BREACHED");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The night that starts a clock, and the determination that it makes. */
    public record Start(LocalDate day, String determination) {}

    /** A clock that starts. */
    public static RunningClock start(String caseNumber, String payer, ClockTerms terms, Start start) {
        return new RunningClock(
                caseNumber,
                1,
                terms.request(),
                payer,
                terms.rowId(),
                terms.pausesForDocuments(),
                terms.warningDays(),
                start.day(),
                null,
                0,
                0,
                terms.due(start.day()),
                start.determination());
    }

    /** The last day for a decision, as far as the clock has run. */
    public LocalDate due() {
        return firstDue.plusDays((long) pausedDays + extendedDays);
    }

    /** From this day on the case is at risk. */
    public LocalDate riskOn() {
        return due().minusDays(warningDays);
    }

    /** The last day, if the clock goes on or goes on running on this day. */
    public LocalDate due(LocalDate day) {
        return due().plusDays(pausedOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(pausedOn, day)));
    }

    public Standing standing(LocalDate day) {
        if (pausedOn != null) {
            return Standing.PAUSED;
        }
        if (day.isAfter(due())) {
            return Standing.BREACHED;
        }
        return day.isBefore(riskOn()) ? Standing.RUNNING : Standing.AT_RISK;
    }

    /** Calendar days that the clock ran, until a day. */
    public int days(LocalDate day) {
        LocalDate end = pausedOn == null ? day : pausedOn;
        return (int) Math.max(0, ChronoUnit.DAYS.between(startedOn, end) - pausedDays);
    }

    /** Stands still from a day on, where the payer allows it. */
    public RunningClock paused(LocalDate day, String determination) {
        return with(pauses && pausedOn == null ? day : pausedOn, pausedDays, extendedDays, determination);
    }

    /** Goes on from a day on. */
    public RunningClock resumed(LocalDate day, String determination) {
        int more = pausedOn == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(pausedOn, day));
        return with(null, pausedDays + more, extendedDays, determination);
    }

    /** Ends so many days later. */
    public RunningClock extended(int days, String determination) {
        return with(pausedOn, pausedDays, extendedDays + days, determination);
    }

    /** The same clock as the so-many-th of its case. */
    public RunningClock inRound(int number) {
        return new RunningClock(
                caseNumber,
                number,
                request,
                payer,
                policyRow,
                pauses,
                warningDays,
                startedOn,
                pausedOn,
                pausedDays,
                extendedDays,
                firstDue,
                seen);
    }

    private RunningClock with(@Nullable LocalDate paused, int days, int extended, String determination) {
        return new RunningClock(
                caseNumber,
                round,
                request,
                payer,
                policyRow,
                pauses,
                warningDays,
                startedOn,
                paused,
                days,
                extended,
                firstDue,
                determination);
    }
}
