package health.fascia.claim;

import health.fascia.claim.SubmittedClaim.Address;
import health.fascia.claim.SubmittedClaim.Billing;
import health.fascia.claim.SubmittedClaim.Facility;
import health.fascia.claim.SubmittedClaim.Frequency;
import health.fascia.claim.SubmittedClaim.Practitioner;
import health.fascia.claim.SubmittedClaim.ServiceLine;
import health.fascia.codeset.Npi;
import health.fascia.referral.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers what a payer needs from the referral, the claim and its lines; names every blank that it meets. */
final class FormFilling {

    private static final int MOST_DIAGNOSES = 12;
    private static final int MOST_LINES = 50;

    private final Claim claim;
    private final int version;
    private final @Nullable FirstAnswer first;
    private final FormBlanks blanks = new FormBlanks();
    private final Statement stated;

    /** @param first what the first payer answered; null where this goes to the first one */
    FormFilling(Claim claim, int version, @Nullable FirstAnswer first) {
        this.claim = claim;
        this.version = version;
        this.first = first;
        this.stated = claim.stated();
    }

    FilledForm fill() {
        FormCoverage coverage = new FormCoverage(claim, blanks);
        SubmittedClaim form = form(claim.billed(), coverage);
        diagnoses();
        if (form.lines().size() > MOST_LINES) {
            blanks.add("Claim lines: at most " + MOST_LINES + " go on one claim; split it.");
        }
        if (first == null && stated.text("secondPayer") != null) {
            coverage.checkSecond(form.number());
        }
        return blanks.none() ? new FilledForm(form, List.of()) : new FilledForm(null, blanks.list());
    }

    /** The form with every blank noted; it is given out only where there is none. */
    private SubmittedClaim form(List<BilledLine> billed, FormCoverage coverage) {
        Practitioner rendering = rendering(billed.get(0));
        return new SubmittedClaim(
                blanks.need(stated, "claimId"),
                frequency(),
                stated.text("originalReference"),
                billing(),
                first == null ? coverage.first() : coverage.second(),
                coverage.patient(),
                coverage.circumstance(),
                claim.diagnoses(),
                stated.text("authorization"),
                referring(),
                rendering,
                facility(),
                billed.get(0).place(),
                patientPaid(),
                stated.text("note"),
                otherPayer(coverage),
                billed.stream()
                        .map(line -> line(line, billed.get(0), rendering))
                        .toList());
    }

    private SubmittedClaim.@Nullable OtherPayer otherPayer(FormCoverage coverage) {
        return first == null
                ? null
                : new SubmittedClaim.OtherPayer(
                        coverage.answered(), first.paid(), first.decided(), first.adjustments());
    }

    private SubmittedClaim.@Nullable OtherAnswer answerTo(BilledLine line) {
        FirstAnswer.OfLine answer = first == null ? null : first.lines().get(line.number());
        BigDecimal units = line.stated().decimal("units");
        return first == null || answer == null
                ? null
                : new SubmittedClaim.OtherAnswer(
                        answer.paid(), units == null ? BigDecimal.ONE : units, first.decided(), answer.adjustments());
    }

    private Frequency frequency() {
        String code = stated.text("frequency");
        return Arrays.stream(Frequency.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(Frequency.ORIGINAL);
    }

    private BigDecimal patientPaid() {
        BigDecimal paid = stated.decimal("patientPaid");
        return paid == null ? BigDecimal.ZERO : blanks.cents("Claims, Patient paid", paid);
    }

    private Billing billing() {
        return new Billing(
                blanks.need(stated, "billingName"),
                null,
                blanks.need(stated, "billingNpi"),
                stated.text("billingTaxonomy"),
                blanks.need(stated, "taxId").replace("-", ""),
                "SSN".equals(stated.text("taxIdKind")),
                new Address(
                        blanks.need(stated, "billingStreet"),
                        null,
                        blanks.need(stated, "billingCity"),
                        blanks.need(stated, "billingState"),
                        zip(blanks.need(stated, "billingZip"))));
    }

    static String zip(String zip) {
        return zip.replace("-", "");
    }

    private void diagnoses() {
        int count = claim.diagnoses().size();
        if (count == 0 || count > MOST_DIAGNOSES) {
            blanks.add("Claims, Diagnoses on the claim: 1 to " + MOST_DIAGNOSES + " codes.");
        }
    }

    private @Nullable Practitioner referring() {
        String name = stated.text("referringName");
        String npi = stated.text("referringNpi");
        return name == null || npi == null ? null : named(name, npi, null);
    }

    /** Who treated, where that is not who bills. */
    private @Nullable Practitioner rendering(BilledLine line) {
        String npi = line.renderingNpi();
        if (npi == null || npi.equals(stated.text("billingNpi"))) {
            return null;
        }
        if (!Npi.isValid(npi)) {
            blanks.add("Claim lines, Rendering NPI: " + npi + " is no NPI.");
        }
        Statement referral = claim.referral().statement();
        String own = line.stated().text("renderingName");
        String name = own == null && npi.equals(referral.text("therapistNpi")) ? referral.text("therapistName") : own;
        if (name == null) {
            blanks.add("Claim lines, Rendering name: line " + line.number() + " is blank.");
            return null;
        }
        return named(name, npi, line.taxonomy());
    }

    /** Reads "Last, First" and "First Last", with or without a title in front. */
    static Practitioner named(String name, String npi, @Nullable String taxonomy) {
        String bare = name.strip().replaceFirst("^(?i)dr\\.?\\s+", "");
        int comma = bare.indexOf(',');
        int blank = bare.lastIndexOf(' ');
        if (comma > 0) {
            return new Practitioner(bare.substring(0, comma).strip(), orNull(bare.substring(comma + 1)), npi, taxonomy);
        }
        return blank < 0
                ? new Practitioner(bare, null, npi, taxonomy)
                : new Practitioner(bare.substring(blank + 1), orNull(bare.substring(0, blank)), npi, taxonomy);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private @Nullable Facility facility() {
        String name = stated.text("facilityName");
        if (name == null || "12".equals(claim.billed().get(0).place())) {
            return null;
        }
        return new Facility(
                name,
                stated.text("facilityNpi"),
                new Address(
                        blanks.need(stated, "facilityStreet"),
                        null,
                        blanks.need(stated, "facilityCity"),
                        blanks.need(stated, "facilityState"),
                        zip(blanks.need(stated, "facilityZip"))));
    }

    private ServiceLine line(BilledLine line, BilledLine first, @Nullable Practitioner claimed) {
        Practitioner own = line == first ? null : rendering(line);
        String at = "Claim lines, line " + line.number();
        return new ServiceLine(
                number() + "-" + version + "-" + line.number(),
                line.code(),
                line.modifiers(),
                blanks.cents(at + ", Charge", blanks.needAmount(at + ", Charge", line.stated(), "charge")),
                blanks.needAmount(at + ", Units", line.stated(), "units"),
                pointers(line, at),
                line.date(),
                line.place().equals(first.place()) ? null : line.place(),
                Objects.equals(own, claimed) ? null : own,
                null,
                answerTo(line));
    }

    private String number() {
        String number = stated.text("claimId");
        return number == null ? "" : number;
    }

    /** Letters A to L of box 24E as places in the list of diagnoses. */
    private List<Integer> pointers(BilledLine line, String at) {
        List<Integer> places = new ArrayList<>();
        for (String pointer : line.pointers()) {
            int place = pointer.length() == 1 ? Character.toUpperCase(pointer.charAt(0)) - 'A' + 1 : 0;
            if (place < 1 || place > claim.diagnoses().size()) {
                blanks.add(at + ", Diagnosis pointers: " + pointer + " points to no diagnosis of the claim.");
            } else {
                places.add(place);
            }
        }
        if (line.pointers().isEmpty()) {
            blanks.add(at + ", Diagnosis pointers: blank.");
        }
        return places;
    }
}
