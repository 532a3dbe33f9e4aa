package health.fascia.treatment;

import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Statement;
import health.fascia.treatment.CourseVisit.Drawn;
import health.fascia.treatment.CourseVisit.Grant;
import health.fascia.treatment.CourseVisit.Standing;
import health.fascia.treatment.PayerAuthorization.Answer;
import health.fascia.treatment.PayerAuthorization.Asked;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the visit of a worked case stands, and the payer's permission beside it. */
record WorkedStanding(Map<String, String> stands, Map<String, String> permission) {

    Standing asStanding() {
        PayerAuthorization stated = permission.isEmpty() ? null : permission(permission);
        Drawn drawn = stated == null || !stands.containsKey("drawnVisits")
                ? null
                : new Drawn(stated, number("drawnVisits"), number("drawnUnits"));
        return new Standing(
                number("number"),
                Objects.requireNonNull(day("firstVisit")),
                number("sameDay"),
                yes("repeated"),
                yes("elsewhere"),
                number("sinceScore"),
                day("lastScore"),
                stands.containsKey("granted")
                        ? new Grant(number("granted"), day("grantedFrom"), day("grantedThrough"))
                        : null,
                drawn,
                drawn == null ? stated : null);
    }

    private static PayerAuthorization permission(Map<String, String> cells) {
        Statement stated = new Statement(IntakeSheet.AUTHORIZATIONS, cells);
        String number = stated.text("authorization");
        Answer answer = stated.choice("answer", Answer.class);
        return new PayerAuthorization(
                number == null ? "requested " + stated.text("authorizationRequested") : number,
                number,
                cells.getOrDefault("authorizationSource", "PAYER"),
                new Asked(
                        stated.date("authorizationRequested"),
                        stated.whole("visitsRequested"),
                        stated.whole("unitsRequested")),
                answer != null ? answer : number == null ? Answer.WAITING : Answer.GRANTED,
                stated.date("authorizationIssued"),
                stated.whole("authorizationVisits"),
                stated.whole("authorizationUnits"),
                stated.date("authorizationFrom"),
                stated.date("authorizationThrough"),
                stated.list("authorizationCodes").stream().map(String::strip).toList(),
                stated.text("authorizationNpi"),
                stated.yes("homeAllowed"));
    }

    private boolean yes(String key) {
        return "YES".equals(stands.get(key));
    }

    private int number(String key) {
        return Integer.parseInt(stands.getOrDefault(key, "0"));
    }

    private @Nullable LocalDate day(String key) {
        String text = stands.get(key);
        return text == null ? null : LocalDate.parse(text);
    }
}
