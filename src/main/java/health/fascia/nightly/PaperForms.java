package health.fascia.nightly;

import health.fascia.claim.Claim;
import health.fascia.claim.FilledForm;
import health.fascia.claim.FirstAnswer;
import health.fascia.claim.SecondPayer;
import health.fascia.claim.SubmittedClaim;
import health.fascia.claim.SubmittedClaim.Address;
import health.fascia.claim.SubmittedClaim.Facility;
import health.fascia.claim.SubmittedClaim.Person;
import health.fascia.claim.SubmittedClaim.Practitioner;
import health.fascia.claim.SubmittedClaim.ServiceLine;
import health.fascia.determination.CaseReview.Background;
import health.fascia.referral.Statement;
import health.fascia.workbook.FormRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays a released claim out on the paper form, six service lines a form; dates and letters as the form asks for them. */
final class PaperForms {

    private static final Background NOTHING = new Background(List.of(), List.of(), List.of());

    private final SubmittedClaim claim;
    private final Statement stated;
    private final Statement referral;
    private final List<String> boxes = new ArrayList<>();

    private PaperForms(SubmittedClaim claim, Statement stated, Statement referral) {
        this.claim = claim;
        this.stated = stated;
        this.referral = referral;
    }

    static List<FormRow> of(ClaimLine line, List<Statement> lines, Function<String, FirstAnswer> answers) {
        Claim billed = new Claim(line.referral(), NOTHING, line.stated(), lines);
        int version = line.account().version();
        FilledForm filled = line.account().order() == SubmittedClaim.Sequence.PRIMARY
                ? FilledForm.of(billed, version)
                : FilledForm.of(
                        billed,
                        version,
                        answers.apply(SecondPayer.firstNumber(line.account().number())));
        SubmittedClaim claim = filled.form();
        if (claim == null) {
            throw new IllegalStateException(
                    "Claim " + line.account().number() + " was released without " + String.join(" ", filled.missing()));
        }
        List<FormRow> forms = new ArrayList<>();
        int count = (claim.lines().size() + FormRow.LINES - 1) / FormRow.LINES;
        for (int form = 0; form < count; form++) {
            int from = form * FormRow.LINES;
            List<ServiceLine> own = claim.lines()
                    .subList(from, Math.min(from + FormRow.LINES, claim.lines().size()));
            List<String> boxes =
                    new PaperForms(claim, line.stated(), line.referral().statement()).fill(own, form == count - 1);
            forms.add(new FormRow(claim.number(), (form + 1) + " of " + count, boxes));
        }
        return forms;
    }

    private List<String> fill(List<ServiceLine> lines, boolean last) {
        who();
        insured();
        treatment();
        for (int place = 0; place < FormRow.LINES; place++) {
            line(place < lines.size() ? lines.get(place) : null);
        }
        billing(last);
        return boxes;
    }

    private void put(@Nullable String... values) {
        for (String value : values) {
            boxes.add(value == null ? "" : value.toUpperCase(Locale.ROOT));
        }
    }

    private static String mark(boolean yes) {
        return yes ? "YES" : "NO";
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : "%02d %02d %d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear());
    }

    private static String name(Person person) {
        String first = person.firstName();
        return person.lastName() + (first == null ? "" : ", " + first);
    }

    private static String address(@Nullable Address address) {
        return address == null
                ? ""
                : address.street() + ", " + address.city() + " " + address.state() + " " + zip(address.zip());
    }

    private static String zip(String zip) {
        int five = 5;
        return zip.length() > five ? zip.substring(0, five) + "-" + zip.substring(five) : zip;
    }

    private void who() {
        Person treated = claim.treated();
        Address home = treated.address();
        SubmittedClaim.Payer payer = claim.coverage().payer();
        String carrier = address(payer.address());
        put(
                payer.name() + (carrier.isEmpty() ? "" : ", " + carrier),
                kind(claim.coverage().filingIndicator()),
                claim.coverage().memberId(),
                name(treated),
                day(treated.born()),
                treated.sex() == SubmittedClaim.Sex.FEMALE ? "F" : treated.sex() == SubmittedClaim.Sex.MALE ? "M" : "",
                name(claim.coverage().subscriber()),
                home == null ? null : home.street(),
                home == null ? null : home.city(),
                home == null ? null : home.state(),
                home == null ? null : zip(home.zip()),
                referral.text("phone"),
                relation(claim.coverage().relation()),
                address(claim.coverage().subscriber().address()),
                null);
    }

    /** The boxes of box 1 beside the payers' kinds of the electronic claim. */
    private static String kind(String indicator) {
        return switch (indicator) {
            case "MB", "16" -> "Medicare";
            case "MC" -> "Medicaid";
            case "CH" -> "TRICARE";
            case "VA" -> "CHAMPVA";
            case "OF" -> "FECA";
            default -> "Other";
        };
    }

    private static String relation(String code) {
        return switch (code) {
            case "18" -> "Self";
            case "01" -> "Spouse";
            case "19" -> "Child";
            default -> "Other";
        };
    }

    private void insured() {
        SubmittedClaim.Circumstance cause = claim.circumstance();
        String second = stated.text("secondPayer");
        put(
                second == null ? null : name(claim.coverage().subscriber()),
                stated.text("secondMemberId"),
                second,
                mark(cause.employment()),
                mark(cause.autoAccident()),
                cause.autoState(),
                mark(cause.otherAccident()),
                null,
                claim.coverage().groupNumber(),
                day(claim.coverage().subscriber().born()),
                claim.coverage().propertyClaim(),
                claim.coverage().planName(),
                mark(second != null),
                "YES".equals(stated.text("patientSignature")) ? "Signature on file" : null,
                "YES".equals(stated.text("assignmentSignature")) ? "Signature on file" : null);
    }

    private void treatment() {
        SubmittedClaim.Circumstance cause = claim.circumstance();
        Practitioner referring = claim.referring();
        LocalDate first = cause.accident() == null ? cause.onset() : cause.accident();
        put(
                first == null ? null : day(first) + (cause.accident() == null ? " 431" : " 439"),
                cause.firstTreatment() == null ? null : day(cause.firstTreatment()) + " 454",
                null,
                referring == null ? null : "DN " + person(referring),
                referring == null ? null : referring.npi(),
                null,
                claim.note(),
                "NO",
                String.join(" ", lettered(claim.diagnoses())),
                claim.frequency() == SubmittedClaim.Frequency.ORIGINAL
                        ? null
                        : claim.frequency().code(),
                claim.originalReference(),
                claim.priorAuthorization());
    }

    private static String person(Practitioner person) {
        String first = person.firstName();
        return (first == null ? "" : first + " ") + person.lastName();
    }

    private static List<String> lettered(List<String> codes) {
        List<String> lettered = new ArrayList<>();
        for (String code : codes) {
            lettered.add((char) ('A' + lettered.size()) + "." + code);
        }
        return lettered;
    }

    private void line(@Nullable ServiceLine line) {
        if (line == null) {
            FormRow.LINE.forEach(blank -> put((String) null));
            return;
        }
        StringBuilder pointers = new StringBuilder();
        line.pointers().forEach(place -> pointers.append((char) ('A' + place - 1)));
        Practitioner rendering = line.rendering() == null ? claim.rendering() : line.rendering();
        String place = line.placeOfService();
        put(
                day(line.date()),
                place == null ? claim.placeOfService() : place,
                String.join(" ", join(line)),
                pointers.toString(),
                line.charge().toPlainString(),
                line.units().toPlainString(),
                rendering == null ? claim.billing().npi() : rendering.npi());
    }

    private static List<String> join(ServiceLine line) {
        List<String> words = new ArrayList<>(List.of(line.code()));
        words.addAll(line.modifiers());
        return words;
    }

    /** The total stands on the last form only, as payers ask where a claim goes on. */
    private void billing(boolean last) {
        SubmittedClaim.Billing billing = claim.billing();
        Facility facility = claim.facility();
        put(
                billing.taxId() + (billing.taxIdIsSocialSecurity() ? " SSN" : " EIN"),
                claim.number(),
                mark(!"NO".equals(stated.text("paysProvider"))),
                last ? claim.total().toPlainString() : "Continued",
                last ? claim.patientPaid().toPlainString() : null,
                "Signature on file",
                facility == null ? null : facility.name() + ", " + address(facility.address()),
                facility == null ? null : facility.npi(),
                billing.name() + ", " + address(billing.address()),
                stated.text("billingPhone"),
                billing.npi(),
                billing.taxonomy());
    }
}
