package health.fascia.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, in the words of the drawing.
 *
 * @param activity name of the step it waits at, or of the end it reached: "Treat the patient", "Referral denied"
 * @param task id of the open task, as "Task_ReviewProposedDenial"; null when no person is asked
 * @param since when it came there
 * @param due by when the person should answer; null when no person is asked
 * @param ended true when the case reached an end of the drawing
 */
public record CaseStanding(
        String activity, @Nullable String task, Instant since, @Nullable LocalDate due, boolean ended) {}
