package health.fascia.referral;

import health.fascia.referral.facts.Assessment;
import health.fascia.referral.facts.Authorization;
import health.fascia.referral.facts.Clearance;
import health.fascia.referral.facts.Consent;
import health.fascia.referral.facts.Episode;
import health.fascia.referral.facts.Goal;
import health.fascia.referral.facts.InjuryCare;
import health.fascia.referral.facts.Order;
import health.fascia.referral.facts.PlanOfCare;
import health.fascia.referral.facts.Proof;
import health.fascia.referral.facts.Purpose;
import health.fascia.referral.facts.Request;
import health.fascia.referral.facts.RequestedRegion;
import health.fascia.referral.facts.Spending;
import health.fascia.referral.facts.Visit;
import health.fascia.referral.facts.WarningSigns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out what a referral states as the facts that the officers' rules speak of. */
final class ReferralFacts {

    private ReferralFacts() {}

    static List<Object> of(Referral referral) {
        Statement stated = referral.statement();
        List<Object> facts = new ArrayList<>();
        facts.add(referral.patient());
        facts.add(referral.coverage());
        facts.add(referral.incident());
        facts.add(order(stated));
        facts.add(referral.prescriber());
        facts.add(referral.therapist());
        facts.add(request(referral));
        facts.add(referral.service());
        facts.add(assessment(stated));
        facts.add(warningSigns(stated));
        facts.add(new Goal(stated.decimal("goalTarget"), stated.date("goalDate")));
        facts.add(new Consent(stated.date("consentOn")));
        facts.add(authorization(stated));
        facts.addAll(course(referral));
        referral.regions().forEach(region -> facts.add(new RequestedRegion(region)));
        return facts;
    }

    private static Order order(Statement stated) {
        return new Order(
                stated.yes("orderOnFile"),
                stated.yes("orderSigned"),
                stated.date("orderDate"),
                stated.text("orderService"),
                stated.text("diagnoses") != null,
                stated.text("orderRegions") != null || stated.text("regions") != null,
                stated.whole("visitsOrdered"),
                stated.whole("visitsPerWeek"),
                stated.whole("weeks"),
                stated.choice("purpose", Purpose.class));
    }

    private static Authorization authorization(Statement stated) {
        return new Authorization(
                stated.text("authorization"),
                stated.text("authorizationSource"),
                stated.date("authorizationRequested"),
                stated.date("authorizationIssued"),
                stated.date("authorizationFrom"),
                stated.date("authorizationThrough"),
                stated.whole("authorizationVisits"),
                stated.list("authorizationCodes"),
                stated.text("authorizationNpi"),
                stated.yes("homeAllowed"));
    }

    /** Where the visit stands in its course, and what payers of injuries and episodes ask. */
    private static List<Object> course(Referral referral) {
        Statement stated = referral.statement();
        return List.of(
                visit(referral),
                injuryCare(stated),
                new PlanOfCare(
                        stated.yes("planOfCareActive"),
                        stated.date("planOfCareFrom"),
                        stated.date("planOfCareThrough")),
                new Episode(stated.text("episode"), stated.text("vaReason")),
                new Spending(
                        stated.decimal("therapyPaidThisYear"),
                        stated.decimal("paidToDate"),
                        stated.decimal("noFaultLimit"),
                        null,
                        null),
                new Clearance(
                        stated.date("clearanceOn"),
                        stated.text("clearanceBy"),
                        stated.text("clearanceFor"),
                        stated.date("findingOn")),
                new Proof(stated.yes("impairmentShown"), stated.yes("skillNeeded")));
    }

    private static Visit visit(Referral referral) {
        Statement stated = referral.statement();
        Integer before = stated.whole("visitsForInjury");
        Integer sameDay = stated.whole("visitsSameDay");
        return new Visit(
                1,
                0,
                before == null ? 1 : before + 1,
                1,
                referral.firstVisit(),
                stated.date("lastTreatment"),
                sameDay == null ? 1 : sameDay,
                stated.text("sameDayReason"),
                stated.whole("minutes"),
                stated.yes("onlyTreatment"));
    }

    private static InjuryCare injuryCare(Statement stated) {
        return new InjuryCare(
                stated.text("discipline"),
                stated.whole("visitsForInjury"),
                stated.yes("carrierWaiver"),
                stated.yes("postSurgical"),
                stated.text("guideline"),
                stated.yes("variance"),
                stated.whole("weeksUsed"),
                stated.text("letterFrequency"),
                stated.text("letterDuration"));
    }

    private static Request request(Referral referral) {
        Statement stated = referral.statement();
        return new Request(
                referral.received(),
                referral.firstVisit(),
                stated.date("lastVisit"),
                referral.regions().size(),
                stated.text("manyRegionsReason"),
                stated.whole("minutes"),
                stated.whole("visitsSameDay"),
                stated.text("sameDayReason"),
                stated.yes("otherVisitSameDay"));
    }

    private static Assessment assessment(Statement stated) {
        return new Assessment(
                stated.date("onset"),
                limitCount(stated),
                stated.text("painRegions") != null,
                stated.yes("symptoms"),
                stated.text("phase"),
                stated.yes("expectImprovement"),
                stated.yes("homeProgramEnough"),
                stated.yes("activeCare"),
                stated.yes("dangerSignsRuledOut"),
                stated.whole("onsetHour"),
                stated.whole("firstVisitHour"));
    }

    /** The number of functions that are limited; NONE is an answer and counts as zero, blank is unknown. */
    private static @Nullable Integer limitCount(Statement stated) {
        if (stated.text("functionalLimits") == null) {
            return null;
        }
        return (int) stated.list("functionalLimits").stream()
                .filter(limit -> !limit.equals("NONE"))
                .count();
    }

    private static WarningSigns warningSigns(Statement stated) {
        return new WarningSigns(
                stated.decimal("temperature"),
                stated.whole("systolic"),
                stated.whole("diastolic"),
                stated.decimal("platelets"),
                stated.yes("anticoagulant"),
                stated.list("redFlags"),
                stated.date("surgeryOn"),
                stated.list("surgeryRegions"),
                stated.date("eventOn"),
                stated.list("flareRegions"));
    }
}
