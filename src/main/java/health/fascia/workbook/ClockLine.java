package health.fascia.workbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a case that is not decided.
 *
 * @param request standard or expedited, in words
 * @param pausedOn since when it stands still; null while it runs
 * @param extendedDays by which the decision was put off
 * @param daysLeft to the last day; negative when that is over
 * @param standing runs, stands still, at risk or BREACHED
 */
public record ClockLine(
        String caseNumber,
        String payer,
        String request,
        LocalDate startedOn,
        @Nullable LocalDate pausedOn,
        int pausedDays,
        int extendedDays,
        LocalDate due,
        int daysLeft,
        String standing,
        String policyRow) {}
