package health.fascia.treatment;

import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.referral.facts.Authorization;
import health.fascia.referral.facts.Visit;
import health.fascia.treatment.PayerAuthorization.Answer;
import health.fascia.treatment.PayerAuthorization.Asked;
import health.fascia.treatment.facts.DrawnPermission;
import health.fascia.treatment.facts.Grant;
import health.fascia.treatment.facts.OtherPermission;
import health.fascia.treatment.facts.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Lays out one visit as the facts that the officers' rules speak of. */
final class VisitReading {

    /** Massage, where a referral names no code. */
    private static final String MASSAGE = "97124";

    private final CourseVisit visit;
    private final CourseVisit.Standing standing;
    private final Referral referral;
    private final Optional<SortedMap<String, Integer>> minutes;

    VisitReading(CourseVisit visit) {
        this.visit = visit;
        this.standing = visit.standing();
        String stated = visit.stated().text("minutes");
        this.minutes = stated == null ? Optional.empty() : MinutesByCode.find(stated);
        Referral onItsDay = visit.onItsDay();
        this.referral = minutes.map(read -> onItsDay.with(Map.of("procedures", String.join(";", read.keySet()))))
                .orElse(onItsDay);
    }

    /** The referral on the day of the visit, with the codes of the visit where they are known. */
    Referral referral() {
        return referral;
    }

    /** What takes the place of the referral's own visit and permission, and what only a visit has. */
    List<Object> facts() {
        List<Object> facts = new ArrayList<>();
        facts.add(visit());
        facts.add(session());
        CourseVisit.Grant grant = standing.grant();
        if (grant != null) {
            facts.add(new Grant(grant.visits(), grant.from(), grant.through()));
        }
        CourseVisit.Drawn drawn = drawn();
        PayerAuthorization other = drawn == null ? other() : null;
        if (drawn != null) {
            facts.add(authorization(drawn.authorization()));
            facts.add(drawn(drawn));
        } else if (other != null) {
            facts.add(nothingPermitted());
            facts.add(other(other));
        } else {
            referral.facts().stream().filter(Authorization.class::isInstance).forEach(facts::add);
        }
        return facts;
    }

    private Visit visit() {
        Statement ordered = referral.statement();
        Integer before = ordered.whole("visitsForInjury");
        return new Visit(
                standing.number(),
                standing.number(),
                (before == null ? 0 : before) + standing.number(),
                standing.number(),
                standing.firstVisit(),
                ordered.date("lastTreatment"),
                standing.sameDay(),
                visit.stated().text("sameDayReason"),
                minutesOfDay(),
                ordered.yes("onlyTreatment"));
    }

    /** Those of the visit; for a plan without minutes those of the referral. */
    private @Nullable Integer minutesOfDay() {
        boolean asOrdered = visit.planned() && visit.stated().text("minutes") == null;
        return asOrdered
                ? referral.statement().whole("minutes")
                : minutes.map(MinutesByCode::total).orElse(null);
    }

    private Session session() {
        Statement stated = visit.stated();
        return new Session(
                visit.date(),
                visit.planned(),
                standing.number(),
                !referral.state().equals(visit.referral().state()),
                !Objects.equals(referral.therapistNpi(), visit.referral().therapistNpi()),
                standing.firstVisit(),
                stated.text("start"),
                stated.text("end"),
                stated.text("minutes"),
                minutes.map(MinutesByCode::total).orElse(null),
                visit.planned() ? null : stated.yes("notes"),
                standing.repeated(),
                standing.therapistElsewhere(),
                standing.visitsSinceScore(),
                standing.lastScore());
    }

    /** The permission that covers the visit: one of the sheet Authorizations, else that of the referral on its days. */
    private CourseVisit.@Nullable Drawn drawn() {
        if (standing.drawn() != null || standing.otherPermission() != null) {
            return standing.drawn();
        }
        PayerAuthorization own = referredPermission();
        return own == null || !own.covers(visit.date()) ? null : new CourseVisit.Drawn(own, standing.number(), 0);
    }

    private @Nullable PayerAuthorization other() {
        return standing.otherPermission() == null ? referredPermission() : standing.otherPermission();
    }

    private @Nullable PayerAuthorization referredPermission() {
        Statement ordered = referral.statement();
        String number = ordered.text("authorization");
        if (number == null) {
            return null;
        }
        String source = ordered.text("authorizationSource");
        return new PayerAuthorization(
                number,
                number,
                source == null ? "PAYER" : source,
                new Asked(ordered.date("authorizationRequested"), null, null),
                Answer.GRANTED,
                ordered.date("authorizationIssued"),
                ordered.whole("authorizationVisits"),
                null,
                ordered.date("authorizationFrom"),
                ordered.date("authorizationThrough"),
                ordered.list("authorizationCodes").stream().map(String::strip).toList(),
                ordered.text("authorizationNpi"),
                ordered.yes("homeAllowed"));
    }

    private static Authorization authorization(PayerAuthorization permission) {
        return new Authorization(
                permission.key(),
                permission.source(),
                permission.asked().on(),
                permission.issuedOn(),
                permission.from(),
                permission.through(),
                permission.visits(),
                permission.codes(),
                permission.npi(),
                permission.homeAllowed());
    }

    /** A permission that does not cover the visit permits nothing, so that rules which ask for one see none. */
    private static Authorization nothingPermitted() {
        return new Authorization(null, null, null, null, null, null, null, List.of(), null, null);
    }

    private DrawnPermission drawn(CourseVisit.Drawn drawn) {
        PayerAuthorization permission = drawn.authorization();
        return new DrawnPermission(
                words(permission),
                permission.visits(),
                drawn.visit(),
                permission.units(),
                drawn.units(),
                permission.through(),
                namesCodes(permission),
                namesTherapist(permission));
    }

    private OtherPermission other(PayerAuthorization permission) {
        return new OtherPermission(
                words(permission),
                permission.answer().name(),
                permission.asked().on(),
                permission.from(),
                permission.through(),
                namesCodes(permission),
                namesTherapist(permission));
    }

    private static String words(PayerAuthorization permission) {
        return permission.number() == null ? permission.key() : permission.number();
    }

    private @Nullable Boolean namesCodes(PayerAuthorization permission) {
        if (permission.codes().isEmpty()) {
            return true;
        }
        if (minutes.isEmpty() && !visit.planned()) {
            return null;
        }
        List<String> ordered = referral.statement().list("procedures");
        Set<String> codes = minutes.isPresent()
                ? minutes.get().keySet()
                : ordered.isEmpty() ? Set.of(MASSAGE) : Set.copyOf(ordered);
        return permission.codes().containsAll(codes);
    }

    /** The one who treats, or under whose number it is billed. */
    private @Nullable Boolean namesTherapist(PayerAuthorization permission) {
        String npi = referral.therapistNpi();
        if (permission.npi() == null) {
            return true;
        }
        return npi == null
                ? null
                : Boolean.valueOf(permission.npi().equals(npi)
                        || Objects.equals(permission.npi(), referral.statement().text("billedUnder")));
    }
}
