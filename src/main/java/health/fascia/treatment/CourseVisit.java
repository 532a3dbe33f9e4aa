package health.fascia.treatment;

import health.fascia.determination.CaseReview.Background;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A visit of a course, held or planned, as it is put before the rules on its own date.
 *
 * @param referral the referral as it was accepted
 * @param background what is known beside it: the licenses of whoever treats, the answers of the payer
 * @param stated the accepted row of the sheet Visits or Schedule
 * @param standing where the visit stands among the others
 */
public record CourseVisit(Referral referral, Background background, Statement stated, Standing standing) {

    /**
     * Where a visit stands among the others of its course and of its day.
     *
     * @param number its number in the course, from 1, in the order of day and start; canceled visits do not count
     * @param firstVisit the first visit of the course
     * @param sameDay visits of the patient on the day with this one, 1 or more
     * @param repeated whether another visit of the patient on the day says the same or overlaps in time
     * @param therapistElsewhere whether the same therapist treats somebody else at an overlapping time
     * @param visitsSinceScore visits since the latest score, without this one
     * @param lastScore day of the latest score on or before the visit; null where there is none
     * @param grant what we permitted; null where nothing was permitted
     * @param drawn the payer's permission from which it is drawn; null where none covers it
     * @param otherPermission a permission of the payer that does not cover it; null where there is none or it is drawn
     */
    public record Standing(
            int number,
            LocalDate firstVisit,
            int sameDay,
            boolean repeated,
            boolean therapistElsewhere,
            int visitsSinceScore,
            @Nullable LocalDate lastScore,
            @Nullable Grant grant,
            @Nullable Drawn drawn,
            @Nullable PayerAuthorization otherPermission) {}

    /** The visits that we granted, first approval and continuations together, and their days. */
    public record Grant(int visits, @Nullable LocalDate from, @Nullable LocalDate through) {}

    /**
     * The payer's permission from which a visit is drawn.
     *
     * @param visit the number of the visit under it, from 1
     * @param units units drawn from it with this visit
     */
    public record Drawn(PayerAuthorization authorization, int visit, int units) {}

    public CourseVisit {
        if (stated.sheet() != IntakeSheet.VISITS && stated.sheet() != IntakeSheet.SCHEDULE) {
            throw new IllegalArgumentException("A visit is stated on the sheet Visits or Schedule.");
        }
    }

    /** The day that decides which rules hold. */
    public LocalDate date() {
        return Objects.requireNonNull(stated.date("visitDate"), "visitDate");
    }

    /** Whether it has not been held yet. */
    public boolean planned() {
        return stated.sheet() == IntakeSheet.SCHEDULE;
    }

    /** The referral as it stands on the day of the visit: its therapist, place and state, and the payer's permission. */
    Referral onItsDay() {
        Map<String, String> cells = new HashMap<>();
        cells.put("firstVisit", date().toString());
        for (String key : new String[] {"therapistNpi", "therapistProfession", "place", "state"}) {
            String value = stated.text(key);
            if (value != null) {
                cells.put(key, value);
            }
        }
        return referral.with(cells);
    }
}
