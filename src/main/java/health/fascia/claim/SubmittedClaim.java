package health.fascia.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A professional claim as it goes to a payer, on paper or as a file; what the payer needs and nothing else.
 *
 * @param number our claim number, up to 20 characters, which the payer gives back with the payment
 * @param frequency whether it is new, replaces an earlier claim or voids it
 * @param originalReference the payer's number of the earlier claim, for a replacement or a void
 * @param billing who is to be paid
 * @param coverage the policy that is asked to pay
 * @param patient the person treated, where that is not the subscriber
 * @param circumstance accident, employment and the dates before the treatment
 * @param diagnoses one to twelve codes without dots, the principal one first
 * @param priorAuthorization the payer's number of its permission
 * @param referring who ordered the treatment
 * @param rendering who treated, where that is not the billing provider itself
 * @param facility where the treatment was given, where that is not the billing provider's address
 * @param placeOfService two digits
 * @param patientPaid what the patient has paid already, in dollars
 * @param note a remark for the payer
 * @param otherPayer the payer that has answered before, where this claim goes to a second one
 * @param lines one to fifty
 */
public record SubmittedClaim(
        String number,
        Frequency frequency,
        @Nullable String originalReference,
        Billing billing,
        Coverage coverage,
        @Nullable Person patient,
        Circumstance circumstance,
        List<String> diagnoses,
        @Nullable String priorAuthorization,
        @Nullable Practitioner referring,
        @Nullable Practitioner rendering,
        @Nullable Facility facility,
        String placeOfService,
        BigDecimal patientPaid,
        @Nullable String note,
        @Nullable OtherPayer otherPayer,
        List<ServiceLine> lines) {

    public SubmittedClaim {
        diagnoses = List.copyOf(diagnoses);
        patientPaid = Dollars.exact(patientPaid);
        lines = List.copyOf(lines);
    }

    /** The charges of all lines, in dollars. */
    public BigDecimal total() {
        return lines.stream().map(ServiceLine::charge).reduce(Dollars.exact(BigDecimal.ZERO), BigDecimal::add);
    }

    /** The person treated: the subscriber, or somebody insured through the subscriber. */
    public Person treated() {
        return patient == null ? coverage.subscriber() : patient;
    }

    /** Box 22 of the paper form; the code is that of the form. */
    public enum Frequency {
        ORIGINAL("1"),
        REPLACEMENT("7"),
        VOID("8");

        private final String code;

        Frequency(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The order in which payers are asked. */
    public enum Sequence {
        PRIMARY,
        SECONDARY,
        TERTIARY
    }

    public enum Sex {
        FEMALE,
        MALE,
        UNKNOWN
    }

    /** @param zip five or nine digits; the billing provider and the facility need nine */
    public record Address(String street, @Nullable String street2, String city, String state, String zip) {}

    /**
     * A person, or an employer that insures its people under workers' compensation: then there is no first name.
     *
     * @param born needed of the person treated, as are sex and address
     */
    public record Person(
            String lastName,
            @Nullable String firstName,
            @Nullable String middleName,
            @Nullable String suffix,
            @Nullable LocalDate born,
            @Nullable Sex sex,
            @Nullable Address address) {}

    /**
     * Who is to be paid.
     *
     * @param name of the organization, or the last name where a person bills
     * @param firstName given where a person bills
     * @param taxId nine digits
     * @param taxIdIsSocialSecurity true where a person bills under the own social security number
     */
    public record Billing(
            String name,
            @Nullable String firstName,
            String npi,
            @Nullable String taxonomy,
            String taxId,
            boolean taxIdIsSocialSecurity,
            Address address) {}

    /** @param id the payer's number for electronic claims */
    public record Payer(String name, String id, @Nullable Address address) {}

    /**
     * A policy.
     *
     * @param filingIndicator the kind of payer: CI commercial, BL Blue, MB Medicare, CH TRICARE, WC workers', AM auto
     * @param relation the patient's to the subscriber, two characters: 18 self, 01 spouse, 19 child, G8 other
     * @param propertyClaim the insurer's number of the accident, for workers' compensation and auto
     */
    public record Coverage(
            Payer payer,
            Sequence sequence,
            String filingIndicator,
            String memberId,
            @Nullable String groupNumber,
            @Nullable String planName,
            String relation,
            Person subscriber,
            @Nullable String propertyClaim) {}

    /** @param autoState two letters, needed for an auto accident */
    public record Circumstance(
            boolean employment,
            boolean autoAccident,
            boolean otherAccident,
            @Nullable String autoState,
            @Nullable LocalDate accident,
            @Nullable LocalDate onset,
            @Nullable LocalDate firstTreatment) {

        /** Nothing beside the treatment itself. */
        public static final Circumstance NONE = new Circumstance(false, false, false, null, null, null, null);
    }

    public record Practitioner(String lastName, @Nullable String firstName, String npi, @Nullable String taxonomy) {}

    public record Facility(String name, @Nullable String npi, Address address) {}

    /**
     * A payer that has answered already, and its answer to the whole claim; answers to a line stand at the line.
     *
     * @param paid in dollars
     * @param decided the day of its answer, where no line gives it
     */
    public record OtherPayer(
            Coverage coverage, BigDecimal paid, @Nullable LocalDate decided, List<Adjustment> adjustments) {

        public OtherPayer {
            paid = Dollars.exact(paid);
            adjustments = List.copyOf(adjustments);
        }
    }

    /**
     * One procedure on one day.
     *
     * @param control our number of the line, which the payer gives back
     * @param modifiers up to four
     * @param charge in dollars
     * @param units as the code counts them
     * @param pointers one to four places in the claim's list of diagnoses, counted from 1
     * @param placeOfService where it is not the claim's
     * @param rendering where it is not the claim's
     * @param otherAnswer what the other payer said to this line
     */
    public record ServiceLine(
            String control,
            String code,
            List<String> modifiers,
            BigDecimal charge,
            BigDecimal units,
            List<Integer> pointers,
            LocalDate date,
            @Nullable String placeOfService,
            @Nullable Practitioner rendering,
            @Nullable String note,
            @Nullable OtherAnswer otherAnswer) {

        public ServiceLine {
            modifiers = List.copyOf(modifiers);
            charge = Dollars.exact(charge);
            units = Dollars.count(units);
            pointers = List.copyOf(pointers);
        }
    }

    /** What the other payer paid for a line, for how many units, when, and why not all. */
    public record OtherAnswer(BigDecimal paid, BigDecimal units, LocalDate decided, List<Adjustment> adjustments) {

        public OtherAnswer {
            paid = Dollars.exact(paid);
            units = Dollars.count(units);
            adjustments = List.copyOf(adjustments);
        }
    }
}
