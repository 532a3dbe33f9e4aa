package health.fascia.policy;

import health.fascia.codeset.Npi;
import health.fascia.referral.IntakeSheet;
import health.fascia.testing.IntakeFixture;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What only a claim says: its lines with units, minutes, modifiers and areas, who gave them, and the day of receipt. */
final class ClaimCells {

    /** Numbers of people who treat beside the one of the case. */
    private static final int OTHERS = 5000;

    private static final BigDecimal CHARGE = new BigDecimal("30");

    private ClaimCells() {}

    static void state(CaseSheets sheets, int number) {
        CaseRow claim = sheets.row(IntakeSheet.CLAIMS);
        CaseCell received = sheets.cell("received");
        if (!received.blank()) {
            claim.state("received", received.day().toString(), received);
        }
        CaseCell rule = sheets.cell("unit_rule");
        if (!rule.blank()) {
            List<String> rules = IntakeSheet.CLAIMS.getColumn("unitRule").choices();
            claim.state("unitRule", rule.oneOf(rules), rule);
        }
        CaseCell npi = sheets.cell("rendering_npi");
        if (Npi.isValid(npi.text())) {
            sheets.referral().state("therapistNpi", npi.text(), npi);
        }
        lines(sheets, number);
    }

    private static void lines(CaseSheets sheets, int number) {
        CaseCell billed = sheets.cell("billed");
        if (billed.blank() && !sheets.cell("minutes").blank()) {
            throw billed.wrong("Write what is billed beside the minutes, such as 97124x4.");
        }
        List<BilledService> services = BilledService.billed(billed.blank() ? billed.part("97124x4") : billed);
        for (BilledService service : services) {
            CaseRow line = sheets.addLine();
            line.state("code", service.code(), billed);
            line.state("units", service.units(), billed);
            day(sheets, line);
            provider(sheets, line, service.code(), number);
        }
        minutes(sheets, services);
        byCode(sheets, "modifiers", BilledService.modifiers(sheets.cell("modifiers")), false);
        byCode(sheets, "regions", BilledService.regionsByCode(sheets.cell("regions")), true);
        CaseRow shared = sheets.row(IntakeSheet.CLAIM_LINES);
        sheets.lines().forEach(shared::copyTo);
    }

    private static void day(CaseSheets sheets, CaseRow line) {
        line.state("dateOfService", sheets.visit().toString(), sheets.cell("dos"));
        CaseCell number = sheets.cell("visit_no");
        if (!number.blank()) {
            line.state("visitNumber", String.valueOf(number.whole()), number);
        }
        CaseCell place = sheets.cell("pos");
        if (!place.blank()) {
            line.state("place", place.text(), place);
        }
    }

    /** Who gave a line; of several, those whom the case does not number have numbers and licenses of their own. */
    private static void provider(CaseSheets sheets, CaseRow line, String code, int number) {
        CaseCell therapist = sheets.cell("therapist");
        CaseTherapist gave = CaseTherapist.of(therapist, code);
        line.state("renderingProfession", gave.profession(), therapist);
        CaseCell npi = sheets.cell("rendering_npi");
        CaseCell taxonomy = sheets.cell("taxonomy");
        boolean named = gave.equals(CaseTherapist.read(therapist));
        if (named && !npi.blank()) {
            line.state("renderingNpi", npi.text(), npi);
        }
        if (named && !taxonomy.blank()) {
            line.state("taxonomy", taxonomy.text(), taxonomy);
        }
        if (!named) {
            line.state("renderingNpi", IntakeFixture.npi(number + OTHERS), therapist);
            line.state("taxonomy", gave.taxonomy(), therapist);
        }
    }

    /** Minutes of codes that are not billed count for the day; they stand on the first line. */
    private static void minutes(CaseSheets sheets, List<BilledService> services) {
        CaseCell cell = sheets.cell("minutes");
        Map<String, String> minutes = BilledService.minutes(cell);
        Set<String> placed = new HashSet<>();
        for (CaseRow line : sheets.lines()) {
            String code = line.value("code");
            if (!cell.blank()) {
                line.state("minutes", placed.add(code) ? minutes.getOrDefault(code, "") : "0", cell);
            }
        }
        String other = minutes.entrySet().stream()
                .filter(one ->
                        services.stream().noneMatch(service -> service.code().equals(one.getKey())))
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining("; "));
        if (!other.isEmpty()) {
            sheets.lines().get(0).state("otherMinutes", other, cell);
        }
    }

    /** Writes what a cell says by code, or under no code for every line; a code that is not billed is refused. */
    private static void byCode(CaseSheets sheets, String column, Map<String, String> said, boolean instead) {
        CaseCell cell = sheets.cell(column);
        said.forEach((code, value) -> {
            boolean used = false;
            for (CaseRow line : sheets.lines()) {
                String own = said.get(line.value("code"));
                String all = said.get("");
                if (line.value("code").equals(code) || code.isEmpty()) {
                    used = true;
                    String both = own == null ? value : all == null || instead ? own : all + ";" + own;
                    line.state(column, both, cell);
                }
            }
            if (!used) {
                throw cell.wrong("It speaks of " + code + ", which is not billed.");
            }
        });
    }

    /** The clean claim: everything on the form is there and fits. */
    static void fill(CaseSheets sheets, int number) {
        for (CaseRow line : sheets.lines()) {
            fillLine(sheets, line);
        }
        CaseRow claim = sheets.row(IntakeSheet.CLAIMS);
        claim.fill("claimId", sheets.worked().id());
        claim.fill("received", sheets.visit().plusDays(11).toString());
        claim.fill("referringName", "Ordering Physician");
        claim.fill("referringNpi", sheets.referral().value("prescriberNpi"));
        claim.fill("billingNpi", IntakeFixture.npi(number + 2 * OTHERS));
        claim.fill("taxId", "123456789");
        claim.fill("billingStreet", "1 Main Street");
        claim.fill("billingZip", "981010001");
        claim.fill("total", total(sheets).toPlainString());
        for (String yes : List.of("patientSignature", "assignmentSignature", "memberMatches")) {
            claim.fill(yes, "YES");
        }
        claim.fill("excludedProvider", "NO");
        claim.fill("therapyPaidThisYear", "0");
        claim.fill("paidToDate", "0");
        otherLicenses(sheets);
    }

    private static void fillLine(CaseSheets sheets, CaseRow line) {
        line.fill("visitNumber", "1");
        line.fill("place", "11");
        line.fill("pointers", "A");
        line.fill("charge", charge(line).toPlainString());
        line.fill("noteHas", "DATE;AREA;TECHNIQUE;MINUTES;FINDING;SIGNATURE");
        line.fill("renderingNpi", sheets.referral().value("therapistNpi"));
        line.fill(
                "taxonomy",
                CaseTherapist.of(sheets.cell("therapist"), line.value("code")).taxonomy());
        if (line.value("units").chars().allMatch(Character::isDigit)) {
            line.fill("minutes", String.valueOf(15 * Integer.parseInt(line.value("units"))));
        }
    }

    private static BigDecimal charge(CaseRow line) {
        BigDecimal units = new BigDecimal(line.value("units").isEmpty() ? "1" : line.value("units"));
        return CHARGE.multiply(units.max(BigDecimal.ONE));
    }

    private static BigDecimal total(CaseSheets sheets) {
        return sheets.lines().stream()
                .map(line -> line.value("charge"))
                .filter(charge -> charge.matches("\\d+(\\.\\d+)?"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void otherLicenses(CaseSheets sheets) {
        Set<String> licensed = new HashSet<>(Set.of(sheets.license().value("npi")));
        for (CaseRow line : sheets.lines()) {
            String npi = line.value("renderingNpi");
            if (Npi.isValid(npi) && licensed.add(npi)) {
                CaseRow license = sheets.addLicense();
                sheets.license().values().forEach(license::fill);
                license.values().put("npi", npi);
                license.values().put("title", line.value("renderingProfession"));
            }
        }
    }
}
