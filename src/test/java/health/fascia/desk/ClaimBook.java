package health.fascia.desk;

import health.fascia.referral.IntakeSheet;
import health.fascia.testing.IntakeFixture;
import java.util.LinkedHashMap;
import java.util.Map;

/** An intake workbook with referrals that can be billed and claims that are clean, unless a test changes something in them. */
final class ClaimBook {

    static final String BILLER = IntakeFixture.npi(8);

    private final IntakeFixture book = new IntakeFixture();

    IntakeFixture intake() {
        return book;
    }

    ClaimBook referral(int number, String... changes) {
        String[] billable = {
            "sex=F",
            "street=1 Elm Street",
            "city=Seattle",
            "patientState=WA",
            "zip=98101",
            "therapistName=Able, Ann",
            "L.verifiedOn=2026-11-09"
        };
        String[] all = new String[billable.length + changes.length];
        System.arraycopy(billable, 0, all, 0, billable.length);
        System.arraycopy(changes, 0, all, billable.length, changes.length);
        book.referral(number, "Alder" + number, all);
        return this;
    }

    /** Adds a claim with one line; changes as {@code key=value~key=value}, an empty value leaves the cell blank. */
    ClaimBook claim(String number, int referral, String claim, String line) {
        return row(number, referral, claim).line(number, referral, line);
    }

    ClaimBook row(String number, int referral, String changes) {
        book.row(
                IntakeSheet.CLAIMS,
                cells(
                        "claimId=" + number + "~referralNumber=R-%03d".formatted(referral) + "~born="
                                + java.time.LocalDate.of(1980, 1, 1).plusDays(referral)
                                + "~referringName=Poe, Ada~referringNpi=" + IntakeFixture.npi(7) + "~billingNpi="
                                + BILLER + "~taxId=123456789~billingName=Clinic North~billingStreet=1 Main Street"
                                + "~billingCity=Seattle~billingState=WA~billingZip=981010001~patientSignature=YES"
                                + "~assignmentSignature=YES~total=120~memberMatches=YES~excludedProvider=NO"
                                + "~payerClaimId=47570~payerName=Plan A",
                        changes));
        return this;
    }

    ClaimBook line(String number, int referral, String changes) {
        book.row(
                IntakeSheet.CLAIM_LINES,
                cells(
                        "claimId=" + number + "~dateOfService=2026-11-09~code=97124~units=4~charge=120~minutes=60"
                                + "~place=11~pointers=A~regions=NECK~renderingNpi=" + IntakeFixture.npi(referral)
                                + "~taxonomy=225700000X~visitNumber=1"
                                + "~noteHas=DATE;AREA;TECHNIQUE;MINUTES;FINDING;SIGNATURE",
                        changes));
        return this;
    }

    private static Map<String, String> cells(String clean, String changed) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String cell : (clean + (changed.isEmpty() ? "" : "~" + changed)).split("~")) {
            int equals = cell.indexOf('=');
            cells.put(cell.substring(0, equals), cell.substring(equals + 1));
        }
        cells.values().removeIf(String::isEmpty);
        return cells;
    }
}
