package health.fascia.treatment;

import health.fascia.determination.CaseReview.Background;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A request for more visits of a course that a referral began.
 *
 * @param referral the referral as it was accepted, with the baseline and the goal
 * @param background what is known beside it, such as licenses and verifications of benefits
 * @param asked the accepted row of the sheet Continuations
 */
public record Continuation(Referral referral, Background background, Statement asked) {

    public Continuation {
        if (asked.sheet() != IntakeSheet.CONTINUATIONS) {
            throw new IllegalArgumentException("A continuation is asked for on the sheet Continuations.");
        }
    }

    /** The day on which more visits were asked for. */
    public LocalDate requestedOn() {
        return Objects.requireNonNull(asked.date("requestedOn"), "requestedOn");
    }

    /** The day that decides which rules hold: that of the next visit, or of the request where none is planned yet. */
    public LocalDate nextVisit() {
        LocalDate planned = asked.date("nextVisit");
        return planned == null ? requestedOn() : planned;
    }

    /** The first visit of the course. */
    public LocalDate firstVisit() {
        LocalDate stated = asked.date("firstVisit");
        return stated == null ? referral.firstVisit() : stated;
    }

    /** The referral as it stands on the day of the next visit. */
    Referral onNextVisit() {
        Map<String, String> cells = new HashMap<>();
        cells.put("firstVisit", nextVisit().toString());
        cells.put("received", requestedOn().toString());
        for (String key : new String[] {"orderDate", "episode", "vaReason", "authorization", "authorizationSource"}) {
            String value = asked.text(key);
            if (value != null) {
                cells.put(key, value);
            }
        }
        return referral.with(cells);
    }
}
