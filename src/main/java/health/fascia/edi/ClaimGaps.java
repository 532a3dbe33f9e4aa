package health.fascia.edi;

import health.fascia.claim.SubmittedClaim;
import health.fascia.claim.SubmittedClaim.Address;
import health.fascia.claim.SubmittedClaim.Circumstance;
import health.fascia.claim.SubmittedClaim.Coverage;
import health.fascia.claim.SubmittedClaim.Frequency;
import health.fascia.claim.SubmittedClaim.OtherPayer;
import health.fascia.claim.SubmittedClaim.Person;
import health.fascia.claim.SubmittedClaim.Practitioner;
import health.fascia.claim.SubmittedClaim.ServiceLine;
import health.fascia.codeset.Npi;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a claim lacks before it is written, so that no payer sends the whole file back for it. */
final class ClaimGaps {

    /** What payers keep of our number; the guide allows 38. */
    private static final int LONGEST_NUMBER = 20;

    private static final int MOST_LINES = 50;
    private static final int MOST_DIAGNOSES = 12;
    private static final int MOST_POINTERS = 4;
    private static final int MOST_MODIFIERS = 4;
    private static final int LONGEST_REFERENCE = 50;
    private static final int LONGEST_ID = 80;

    /** The guide's 10 characters with the point. */
    private static final BigDecimal MOST_DOLLARS = new BigDecimal("9999999.99");

    private static final Set<String> FILING = Set.of(
            "11", "12", "13", "14", "15", "16", "17", "AM", "BL", "CH", "CI", "DS", "FI", "HM", "LM", "MA", "MB", "MC",
            "OF", "TV", "VA", "WC", "ZZ");

    private static final Set<String> DEPENDENT = Set.of("01", "19", "20", "21", "39", "40", "53", "G8");

    private final SubmittedClaim claim;
    private final List<String> gaps = new ArrayList<>();

    ClaimGaps(SubmittedClaim claim) {
        this.claim = claim;
    }

    List<String> all() {
        need(
                X12Text.carries(claim.number(), 1, LONGEST_NUMBER),
                "The claim number has 1 to 20 capital letters, digits and hyphens.");
        need(
                claim.frequency() == Frequency.ORIGINAL || claim.originalReference() != null,
                "A replacement or void names the payer's number of the earlier claim.");
        reference("payer's number of the earlier claim", claim.originalReference());
        reference("prior authorization number", claim.priorAuthorization());
        need(claim.placeOfService().matches("\\d{2}"), "The place of service has two digits.");
        billing();
        coverage(claim.coverage(), "The");
        patient();
        circumstance(claim.circumstance());
        practitioner("referring provider", claim.referring());
        practitioner("rendering provider", claim.rendering());
        facility();
        diagnoses();
        otherPayer(claim.otherPayer());
        need(
                !claim.lines().isEmpty() && claim.lines().size() <= MOST_LINES,
                "A claim has 1 to 50 lines; this one has " + claim.lines().size() + ".");
        int number = 0;
        for (ServiceLine line : claim.lines()) {
            line("Line " + ++number, line);
        }
        return List.copyOf(gaps);
    }

    private void need(boolean there, String gap) {
        if (!there) {
            gaps.add(gap);
        }
    }

    private static boolean named(@Nullable String name) {
        return !X12Text.of(name, LONGEST_ID).isEmpty();
    }

    private void reference(String what, @Nullable String number) {
        need(
                number == null || X12Text.carries(number, 1, LONGEST_REFERENCE),
                "The " + what + " has 1 to 50 capital letters, digits and signs.");
    }

    private void billing() {
        need(named(claim.billing().name()), "The billing provider's name is missing.");
        need(Npi.isValid(claim.billing().npi()), "The billing provider's NPI is missing or has a wrong check digit.");
        need(claim.billing().taxId().matches("\\d{9}"), "The billing provider's tax id has nine digits.");
        address("billing provider", claim.billing().address(), true);
        taxonomy("billing provider", claim.billing().taxonomy());
    }

    private void taxonomy(String who, @Nullable String taxonomy) {
        need(
                taxonomy == null || taxonomy.matches("[0-9A-Z]{10}"),
                "The " + who + "'s taxonomy code has ten characters, such as 225700000X.");
    }

    private void address(String whose, @Nullable Address address, boolean nine) {
        if (address == null
                || !named(address.street())
                || X12Text.of(address.city(), LONGEST_ID).length() < 2) {
            gaps.add("The " + whose + "'s street or city is missing.");
            return;
        }
        need(address.state().matches("[A-Z]{2}"), "The " + whose + "'s state has two letters.");
        need(
                address.zip().matches(nine ? "\\d{9}" : "\\d{5}(\\d{4})?"),
                "The " + whose + "'s ZIP code has " + (nine ? "nine digits." : "five or nine digits."));
    }

    private void coverage(Coverage coverage, String which) {
        need(named(coverage.payer().name()), which + " payer's name is missing.");
        need(X12Text.carries(coverage.payer().id(), 2, LONGEST_ID), which + " payer's electronic id is missing.");
        need(
                FILING.contains(coverage.filingIndicator()),
                which + " kind of payer is one of CI, BL, MB, CH, WC, AM and the like.");
        need(named(coverage.subscriber().lastName()), which + " subscriber's last name is missing.");
        need(X12Text.carries(coverage.memberId(), 2, LONGEST_ID), which + " member id is missing.");
        reference("group number", coverage.groupNumber());
        reference("insurer's number of the accident", coverage.propertyClaim());
        if (coverage.payer().address() != null) {
            address("payer", coverage.payer().address(), false);
        }
        if (coverage.subscriber().address() != null) {
            address("subscriber", coverage.subscriber().address(), false);
        }
    }

    private void patient() {
        Person patient = claim.treated();
        boolean self = claim.patient() == null;
        need(
                self
                        ? claim.coverage().relation().equals("18")
                        : DEPENDENT.contains(claim.coverage().relation()),
                "The patient's relation to the subscriber is 18 (self), 01, 19, 20, 21, 39, 40, 53 or G8, and fits the patient.");
        need(named(patient.lastName()) && named(patient.firstName()), "The patient's first or last name is missing.");
        need(patient.born() != null, "The patient's birth date is missing.");
        need(patient.sex() != null, "The patient's sex is missing; unknown is a value.");
        address("patient", patient.address(), false);
    }

    private void circumstance(Circumstance circumstance) {
        need(
                !circumstance.autoAccident()
                        || circumstance.autoState() != null
                                && circumstance.autoState().matches("[A-Z]{2}"),
                "An auto accident names the state where it was, in two letters.");
        need(
                !(circumstance.autoAccident() || circumstance.otherAccident()) || circumstance.accident() != null,
                "An accident has a date.");
    }

    private void practitioner(String role, @Nullable Practitioner practitioner) {
        if (practitioner != null) {
            need(named(practitioner.lastName()), "The " + role + "'s name is missing.");
            need(Npi.isValid(practitioner.npi()), "The " + role + "'s NPI is missing or has a wrong check digit.");
            taxonomy(role, practitioner.taxonomy());
        }
    }

    private void facility() {
        if (claim.facility() != null) {
            need(named(claim.facility().name()), "The service facility's name is missing.");
            need(
                    claim.facility().npi() == null
                            || Npi.isValid(claim.facility().npi()),
                    "The service facility's NPI has a wrong check digit.");
            address("service facility", claim.facility().address(), true);
        }
    }

    private void diagnoses() {
        int many = claim.diagnoses().size();
        need(many >= 1 && many <= MOST_DIAGNOSES, "A claim has 1 to 12 diagnoses; this one has " + many + ".");
        need(
                claim.diagnoses().stream().allMatch(code -> code.matches("[A-Z][0-9][0-9A-Z]{1,5}")),
                "A diagnosis is written without a dot, such as S161XXA.");
    }

    private void otherPayer(@Nullable OtherPayer other) {
        if (other != null) {
            coverage(other.coverage(), "The other");
            need(
                    other.coverage().sequence() != claim.coverage().sequence(),
                    "The two payers have different places in the order.");
            need(
                    other.coverage().relation().equals("18")
                            || DEPENDENT.contains(other.coverage().relation()),
                    "The patient's relation to the other subscriber is missing.");
        }
    }

    private void line(String which, ServiceLine line) {
        need(
                X12Text.carries(line.control(), 1, 30),
                which + ": our number of the line has 1 to 30 capital letters, digits and hyphens.");
        need(line.code().matches("[0-9A-Z]{5}"), which + ": the procedure code has five characters.");
        need(
                line.modifiers().size() <= MOST_MODIFIERS
                        && line.modifiers().stream().allMatch(modifier -> modifier.matches("[0-9A-Z]{2}")),
                which + ": up to four modifiers of two characters.");
        need(
                line.charge().signum() >= 0 && line.charge().compareTo(MOST_DOLLARS) <= 0,
                which + ": the charge is 0 to 9999999.99.");
        need(line.units().signum() > 0, which + ": the units are more than none.");
        int most = claim.diagnoses().size();
        need(
                !line.pointers().isEmpty()
                        && line.pointers().size() <= MOST_POINTERS
                        && line.pointers().stream().allMatch(pointer -> pointer >= 1 && pointer <= most),
                which + ": one to four pointers to the claim's diagnoses.");
        need(
                line.placeOfService() == null || line.placeOfService().matches("\\d{2}"),
                which + ": the place of service has two digits.");
        practitioner("rendering provider of " + which.replace("L", "l"), line.rendering());
        need(line.otherAnswer() == null || claim.otherPayer() != null, which + ": an answer of no other payer.");
    }
}
