package health.fascia.policy;

import health.fascia.testing.IntakeFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Fills what a worked case does not speak of: present, valid and in favor. Exceptions in favor of a case (a waiver, a
 * variance, an authorization, a clearance, a reason for more than is usual) are not assumed.
 */
final class CleanCells {

    private static final int DAYS_TO_GOAL = 41;
    private static final int DAYS_SINCE_REGISTER = 3;

    /** Numbers of prescribers, so that none is a therapist of the file. */
    private static final int PRESCRIBERS = 20_000;

    private final CleanPolicy policy;
    private final List<String> clean;

    CleanCells(CleanPolicy policy) {
        this.policy = policy;
        try (var in = Objects.requireNonNull(
                CleanCells.class.getResourceAsStream("/worked-referrals/clean.txt"), "clean.txt")) {
            this.clean = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fills the rows of a case.
     *
     * @param number the place of the case in its file, which gives it people and numbers of its own
     */
    void fill(CaseSheets sheets, int number) {
        person(sheets, number);
        therapist(sheets, number);
        days(sheets);
        order(sheets);
        treatment(sheets);
        authorization(sheets);
        clearance(sheets);
        clean.forEach(cell -> plain(cell, sheets));
    }

    /** What the clean referral holds beside days and people. */
    private static void plain(String cell, CaseSheets sheets) {
        String key = cell.substring(0, cell.indexOf('=')).strip();
        String value = cell.substring(cell.indexOf('=') + 1).strip();
        if (key.startsWith("L.")) {
            sheets.license().fill(key.substring(2), value);
        } else if (key.startsWith("B.")) {
            sheets.benefits().fill(key.substring(2), value);
        } else {
            sheets.referral().fill(key, value);
        }
    }

    private static void person(CaseSheets sheets, int number) {
        CaseRow referral = sheets.referral();
        String member = "M%05d".formatted(number);
        referral.fill("referralNumber", sheets.worked().id());
        referral.fill("lastName", "Case" + sheets.worked().id());
        referral.fill("born", LocalDate.of(1980, 1, 1).plusDays(number).toString());
        referral.fill("memberId", member);
        sheets.benefits().fill("memberId", referral.has("memberId") ? referral.value("memberId") : member);
        if (!"NO".equals(referral.value("orderOnFile"))) {
            referral.fill("prescriberNpi", IntakeFixture.npi(number + PRESCRIBERS));
        }
        sheets.benefits().fill("payer", sheets.cell("payer").text());
    }

    private void therapist(CaseSheets sheets, int number) {
        CaseRow license = sheets.license();
        CaseRow referral = sheets.referral();
        referral.fill("therapistNpi", IntakeFixture.npi(number));
        CaseTherapist treats = CaseTherapist.read(sheets.cell("therapist"));
        referral.fill("therapistProfession", treats.profession());
        referral.fill("taxonomy", treats.taxonomy());
        license.fill("npi", referral.value("therapistNpi"));
        license.fill("state", sheets.cell("state").text());
        license.fill("title", policy.titleFor(treats, sheets));
        license.fill("number", "L" + number);
        license.fill("issued", "2010-01-01");
        CaseCell ends = sheets.cell("license_to");
        String lastDay = ends.blank()
                ? sheets.visit().plusYears(1).toString()
                : ends.day().toString();
        license.fill("expires", lastDay);
        if (sheets.cell("state").text().equals("NY")) {
            license.fill("registrationExpires", lastDay);
        }
        // What was treated is held against the register as it stood on that day or later.
        int before = sheets.worked().kind() == WorkedCase.Kind.CLAIM ? 0 : DAYS_SINCE_REGISTER;
        license.fill("verifiedOn", sheets.decided().minusDays(before).toString());
        license.fill("endorsements", "INTRAORAL");
    }

    private static void days(CaseSheets sheets) {
        LocalDate first = sheets.firstVisit();
        CaseRow referral = sheets.referral();
        referral.fill("firstVisit", first.toString());
        referral.fill("onset", first.minusDays(20).toString());
        referral.fill("consentOn", first.minusDays(7).toString());
        referral.fill(
                "measuredOn",
                referral.value("measure").equals("NONE")
                        ? ""
                        : first.minusDays(4).toString());
        referral.fill("goalDate", first.plusDays(DAYS_TO_GOAL).toString());
        CaseRow benefits = sheets.benefits();
        LocalDate verified = first.minusDays(10);
        if (!benefits.stated("verifiedOn") && verified.getYear() < first.getYear()) {
            benefits.fill("planYearStarts", verified.withDayOfMonth(1).toString());
        }
        benefits.fill("verifiedOn", verified.toString());
        benefits.fill("coverageFrom", first.withDayOfYear(1).minusYears(1).toString());
    }

    /** The order is complete; its visits, frequency and weeks fit each other where the case leaves one of them out. */
    private static void order(CaseSheets sheets) {
        CaseRow referral = sheets.referral();
        referral.fill("orderDate", sheets.firstVisit().minusDays(7).toString());
        referral.fill("prescriberRole", "ATTENDING");
        boolean visits = referral.has("visitsOrdered");
        boolean weeks = referral.has("weeks");
        if (visits != weeks || referral.has("visitsPerWeek") && !visits) {
            referral.fill("visitsPerWeek", "2");
            referral.state(visits ? "weeks" : "visitsOrdered", "", sheets.cell(visits ? "rx_weeks" : "rx_visits"));
        }
        LocalDate latest = sheets.firstVisit().minusDays(5);
        String order = referral.value("orderDate");
        boolean later = !order.isEmpty() && LocalDate.parse(order).isAfter(latest);
        referral.fill("received", later ? order : latest.toString());
    }

    private void treatment(CaseSheets sheets) {
        CaseRow referral = sheets.referral();
        boolean accident = List.of("WORK", "AUTO").contains(sheets.cell("cause").text());
        if (accident) {
            LocalDate day = LocalDate.parse(referral.value("onset"));
            referral.fill("accidentOn", day.toString());
            referral.fill("firstCareOn", referral.value("accidentOn"));
            referral.fill("accidentState", sheets.cell("state").text());
            referral.fill("claimNumber", "CN" + sheets.worked().id());
        }
        referral.fill("noFaultOpen", sheets.cell("lob").text().equals("AUTO_PIP") ? "YES" : "NO");
        referral.fill("painRegions", referral.value("regions"));
        referral.fill("impairmentShown", "YES");
        referral.fill("skillNeeded", "YES");
        referral.fill("planOfCareActive", "NO");
        referral.fill("episode", sheets.cell("lob").text().equals("VA_CCN") ? "INITIAL" : "");
        referral.fill("place", sheets.cell("pos").text());
        if (!sheets.cell("baseline").blank()) {
            referral.fill("goalTarget", policy.bestScore(referral.value("measure"), sheets.firstVisit()));
        } else {
            referral.fill("measure", "PSFS");
            referral.fill("score", "5");
            referral.fill("goalTarget", "10");
        }
        if (referral.has("surgeryOn")) {
            referral.fill("surgeryRegions", referral.value("regions"));
        }
    }

    /** An authorization that is named was asked for and given before the first visit, by the payer of the case. */
    private static void authorization(CaseSheets sheets) {
        sheets.sheets().stream()
                .map(sheets::row)
                .filter(row -> row.has("authorization"))
                .findFirst()
                .ifPresent(row -> {
                    String day = sheets.firstVisit().minusDays(3).toString();
                    row.fill("authorizationSource", sheets.cell("lob").text().equals("VA_CCN") ? "VA" : "PAYER");
                    fillWhereThere(row, "authorizationIssued", day);
                    fillWhereThere(
                            row,
                            "authorizationRequested",
                            row.has("authorizationIssued") ? row.value("authorizationIssued") : day);
                });
    }

    private static void fillWhereThere(CaseRow row, String key, String value) {
        if (row.knows(key)) {
            row.fill(key, value);
        }
    }

    /** A clearance that is named is a physician's, after the finding and for it. */
    private void clearance(CaseSheets sheets) {
        CaseRow referral = sheets.referral();
        if (referral.has("clearanceOn")) {
            referral.fill("clearanceBy", "MD");
            referral.fill("findingOn", referral.value("clearanceOn"));
            referral.fill("clearanceFor", policy.everyPurpose(referral.value("diagnoses"), sheets.firstVisit()));
        }
    }
}
