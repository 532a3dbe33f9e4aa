package health.fascia.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Fills a draft so that nothing is missing and everything speaks for it. */
final class CleanReferral {

    /** The days of a birth date are drawn in steps, so that two people of one name never share one. */
    private static final int BIRTH_STEP = 64;

    private static final List<String> LIMITS = List.of("SIT", "STAND", "WALK", "STAIRS", "LIFT", "WORK", "SLEEP");

    private final SampleOrder order;
    private final Therapists therapists;
    private final String tag;

    CleanReferral(SampleOrder order, Therapists therapists) {
        this.order = order;
        this.therapists = therapists;
        this.tag = "SYN" + Long.toString(order.seed(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }

    void fill(Draft draft) {
        patient(draft);
        cover(draft);
        cause(draft);
        orderOf(draft);
        prescriber(draft);
        therapist(draft);
        request(draft);
        new CleanAssessment(order).fill(draft);
        benefits(draft);
    }

    private void patient(Draft draft) {
        int index = draft.outline().index();
        int names = Lists.FIRST_NAMES.size() * Lists.LAST_NAMES.size();
        // 7919 is a prime that shares no factor with the lists, so that every name comes before one comes again.
        int name = (int) ((index * 7919L + Math.floorMod(order.seed(), 9973L)) % names);
        LocalDate latest = order.asOf().minusYears(19);
        long back = draft.dice().between(0, 310) * (long) BIRTH_STEP + index / names % BIRTH_STEP;
        Cells cells = draft.referral();
        cells.text("referralNumber", String.format(Locale.ROOT, "%s-%06d", tag, index + 1));
        cells.day("received", order.asOf().minusDays(draft.dice().between(0, 5)));
        cells.text("lastName", Lists.LAST_NAMES.get(name / Lists.FIRST_NAMES.size()));
        cells.text("firstName", Lists.FIRST_NAMES.get(name % Lists.FIRST_NAMES.size()));
        cells.day("born", latest.minusDays(back));
        cells.text("sex", draft.dice().oneIn(2) ? "F" : "M");
        cells.text("street", draft.dice().between(1, 999) + " Sample Street");
        cells.text("city", draft.dice().pick(Lists.TOWNS));
        cells.text("patientState", draft.outline().state().code());
        cells.text(
                "zip",
                draft.outline().state().zip()
                        + String.format(Locale.ROOT, "%02d", draft.dice().between(1, 99)));
        cells.text(
                "phone", String.format(Locale.ROOT, "555-01%02d", draft.dice().between(0, 99)));
    }

    private void cover(Draft draft) {
        Cells cells = draft.referral();
        Lists.Payer payer = draft.outline().payer();
        cells.text("lob", payer.lob());
        cells.text("payer", payer.code());
        if (payer.lob().equals("SELF_PAY")) {
            draft.neverAsked();
            return;
        }
        cells.text("relationship", "SELF");
        cells.text(
                "memberId",
                String.format(Locale.ROOT, "%s%07d", tag, draft.outline().index() + 1));
        cells.no("otherPayerFirst");
        if (payer.lob().equals("VA_CCN")) {
            cells.text("authorization", "VA" + (10_000 + draft.outline().index()));
            cells.text("authorizationSource", "VA");
            cells.day("authorizationIssued", cells.dayAt("received").minusDays(3));
            cells.text("episode", "INITIAL");
            cells.text("vaReason", "Pain limits work and self-care.");
        }
    }

    private static void cause(Draft draft) {
        Cells cells = draft.referral();
        LocalDate onset = CleanAssessment.onset(draft);
        String lob = draft.outline().payer().lob();
        boolean work = lob.equals("WC");
        boolean auto = lob.equals("AUTO_PIP");
        cells.text("cause", work ? "WORK" : auto ? "AUTO" : "NONE");
        if (work || auto) {
            cells.day("accidentOn", onset);
            cells.day("firstCareOn", onset.plusDays(2));
            cells.text("accidentState", draft.outline().state().code());
            cells.text("claimNumber", "SYN-C" + (100_000 + draft.outline().index()));
        }
        if (auto) {
            cells.yes("noFaultOpen");
            cells.number("paidToDate", 400);
        } else {
            cells.no("noFaultOpen");
        }
        cells.day("onset", onset);
    }

    private static void orderOf(Draft draft) {
        Cells cells = draft.referral();
        cells.yes("orderOnFile", "orderSigned");
        cells.day("orderDate", cells.dayAt("received").minusDays(draft.dice().between(1, 7)));
        cells.text("orderService", draft.dice().oneIn(5) ? "MANUAL_THERAPY" : "MASSAGE");
        cells.text("diagnoses", draft.outline().condition().codes());
        cells.text("orderRegions", draft.outline().condition().regions());
        cells.text("purpose", "TREATMENT");
    }

    private void prescriber(Draft draft) {
        Cells cells = draft.referral();
        boolean physicianOnly = draft.outline().payer().code().equals("PIP_HI")
                || draft.outline().payer().lob().equals("WC");
        int number = draft.dice().between(0, Math.max(9, order.rows() / 15));
        cells.text(
                "prescriberName", "Dr. " + therapists.firstName(number + 17) + " " + therapists.lastName(number + 29));
        cells.text("prescriberNpi", therapists.prescriberNpi(number));
        cells.text(
                "prescriberProfession",
                physicianOnly ? "MD" : draft.dice().pick(List.of("MD", "MD", "MD", "DO", "NP", "PA", "DC")));
        cells.text("prescriberRole", "ATTENDING");
        cells.no("prescriberRelative");
    }

    private void therapist(Draft draft) {
        Cells cells = draft.referral();
        int number = draft.outline().therapist();
        cells.text("therapistName", therapists.firstName(number) + " " + therapists.lastName(number));
        cells.text("therapistNpi", therapists.npi(number));
        cells.text("therapistProfession", "LMT");
        cells.text("taxonomy", "225700000X");
        cells.text("state", draft.outline().state().code());
        cells.text("place", "11");
        cells.text("setting", "CLINIC");
        cells.yes("establishmentLicensed");
        cells.text("technique", "EXTERNAL");
        cells.text("modality", "NONE");
        cells.no("telehealth");
    }

    private void request(Draft draft) {
        Cells cells = draft.referral();
        String payer = draft.outline().payer().code();
        // Aetna takes massage only beside another therapeutic procedure; Premera and LifeWise take it alone on proof.
        cells.text("procedures", payer.equals("AETNA") ? "97124;97110" : "97124");
        if (payer.equals("PREMERA") || payer.equals("LIFEWISE")) {
            cells.yes("impairmentShown", "skillNeeded");
        }
        cells.number("minutes", draft.dice().pick(List.of(30, 45, 60, 60)));
        cells.text("regions", draft.outline().condition().regions());
        cells.day("firstVisit", order.asOf().plusDays(draft.dice().between(1, 8)));
        cells.number("visitsSameDay", 1);
        cells.no("otherVisitSameDay");
        cells.day("consentOn", order.asOf().minusDays(draft.dice().between(0, 3)));
    }

    private void benefits(Draft draft) {
        Cells cells = draft.benefits();
        LocalDate visit = draft.referral().dayAt("firstVisit");
        LocalDate yearStart = visit.withDayOfYear(1);
        LocalDate asked = order.asOf().minusDays(draft.dice().between(0, 15));
        cells.text("payer", draft.outline().payer().code());
        if (draft.answered()) {
            cells.text("memberId", draft.referral().textAt("memberId"));
        }
        // Around New Year the clinic asks again, because an answer of the old plan year no longer counts.
        cells.day("verifiedOn", asked.isBefore(yearStart) ? yearStart : asked);
        cells.text("verifiedBy", "Front desk");
        cells.text("reference", "CALL-" + draft.dice().between(100_000, 999_999));
        cells.day("coverageFrom", yearStart.minusYears(draft.dice().between(0, 3)));
        cells.text("massageBenefit", "COVERED");
        cells.yes("acceptsMassageTherapist");
        cells.text("network", "IN");
        cells.no("priorAuthorization");
        cells.number("visitLimit", draft.dice().pick(List.of(20, 24, 30)));
        cells.number("visitsUsed", draft.dice().between(0, 6));
        cells.day("planYearStarts", yearStart);
        if (draft.outline().payer().lob().equals("MEDICARE_ADV")) {
            cells.yes("supplementalMassage");
        }
    }

    static List<String> limits(Dice dice) {
        return LIMITS.subList(0, dice.between(1, LIMITS.size()));
    }
}
