package health.fascia.workshop;

import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Statement;
import health.fascia.treatment.CourseVisit;
import health.fascia.treatment.CourseVisit.Drawn;
import health.fascia.treatment.CourseVisit.Grant;
import health.fascia.treatment.CourseVisit.Standing;
import health.fascia.treatment.PayerAuthorization;
import health.fascia.treatment.PayerAuthorization.Answer;
import health.fascia.treatment.PayerAuthorization.Asked;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The visit of an example, with the payer's permission that it states and where it stands among the others. */
final class ExampleVisit {

    private final Example.Facts facts;
    private final Map<String, String> stands;
    private final Statement stated;

    private ExampleVisit(Example.Facts facts) {
        this.facts = facts;
        this.stands = facts.standing();
        this.stated = yes("planned") ? planned(facts) : Objects.requireNonNull(facts.asked());
    }

    static CourseVisit of(Example.Facts facts) {
        ExampleVisit visit = new ExampleVisit(facts);
        return new CourseVisit(facts.referral(), facts.background(), visit.stated, visit.standing());
    }

    /** A plan has fewer columns than a visit. */
    private static Statement planned(Example.Facts facts) {
        Map<String, String> values =
                new TreeMap<>(Objects.requireNonNull(facts.asked()).values());
        values.keySet()
                .retainAll(IntakeSheet.SCHEDULE.columns().stream()
                        .map(IntakeColumn::key)
                        .toList());
        return new Statement(IntakeSheet.SCHEDULE, values);
    }

    private Standing standing() {
        LocalDate first = day("firstVisit");
        PayerAuthorization permission = facts.lines().stream()
                .findFirst()
                .filter(row -> !row.values().isEmpty())
                .map(ExampleVisit::permission)
                .orElse(null);
        // Without a number of visits used, the permission does not cover this one.
        Drawn drawn = permission == null || !stands.containsKey("drawnVisits")
                ? null
                : new Drawn(permission, number("drawnVisits", 0), number("drawnUnits", 0));
        return new Standing(
                number("number", 1),
                first == null ? Objects.requireNonNull(stated.date("visitDate")) : first,
                number("sameDay", 1),
                yes("repeated"),
                yes("elsewhere"),
                number("sinceScore", 0),
                day("lastScore"),
                stands.containsKey("granted")
                        ? new Grant(number("granted", 0), day("grantedFrom"), day("grantedThrough"))
                        : null,
                drawn,
                drawn == null ? permission : null);
    }

    private static PayerAuthorization permission(Statement row) {
        String number = row.text("authorization");
        Integer visits = row.whole("authorizationVisits");
        Integer units = row.whole("authorizationUnits");
        Answer answer = row.choice("answer", Answer.class);
        boolean given = number != null || visits != null || units != null;
        LocalDate from = row.date("authorizationFrom");
        return new PayerAuthorization(
                number == null ? "requested " + row.text("authorizationRequested") : number,
                number,
                Optional.ofNullable(row.text("authorizationSource")).orElse("PAYER"),
                new Asked(
                        row.date("authorizationRequested"), row.whole("visitsRequested"), row.whole("unitsRequested")),
                answer != null ? answer : given ? Answer.GRANTED : Answer.WAITING,
                row.date("authorizationIssued"),
                visits,
                units,
                from == null ? row.date("authorizationIssued") : from,
                row.date("authorizationThrough"),
                row.list("authorizationCodes").stream().map(String::strip).toList(),
                row.text("authorizationNpi"),
                row.yes("homeAllowed"));
    }

    private int number(String key, int otherwise) {
        String text = stands.get(key);
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private boolean yes(String key) {
        return "YES".equals(stands.get(key));
    }

    private @Nullable LocalDate day(String key) {
        String text = stands.get(key);
        return text == null ? null : LocalDate.parse(text);
    }
}
