package health.fascia.necessity.facts;

import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When progress is due and how long a course may go on: a row of {@code rules/necessity/treatment.xlsx}, sheet Gates.
 *
 * @param reportVisits visits after which a progress report is due (1 to 50)
 * @param reportMonths months after which a progress report is due (1 to 12)
 * @param freshScoreDays days for which a follow-up score is fresh at the request (1 to 366)
 * @param nextApproval visits of a further approval at most (1 to 50)
 * @param episodeVisits visits of an episode with further approvals at most (1 to 200)
 * @param courseDays days from the first visit after which a course needs a new order (1 to 366)
 * @param episodeDays days without treatment after which a new episode begins (1 to 366)
 * @param sessionMinutes timed minutes of a session that are paid where the plan names no number (15 to 240)
 */
public record TreatmentGates(
        String rowId,
        int reportVisits,
        int reportMonths,
        int freshScoreDays,
        int nextApproval,
        int episodeVisits,
        int courseDays,
        int episodeDays,
        int sessionMinutes,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
