package health.fascia.claim;

import health.fascia.claim.SubmittedClaim.Address;
import health.fascia.claim.SubmittedClaim.Circumstance;
import health.fascia.claim.SubmittedClaim.Coverage;
import health.fascia.claim.SubmittedClaim.Payer;
import health.fascia.claim.SubmittedClaim.Person;
import health.fascia.claim.SubmittedClaim.Sequence;
import health.fascia.claim.SubmittedClaim.Sex;
import health.fascia.referral.Statement;
import health.fascia.referral.facts.LineOfBusiness;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lays out who is insured where: the policy, the subscriber, the patient and the cause of the treatment. */
final class FormCoverage {

    private static final String SELF = "SELF";

    private final Statement referral;
    private final Statement stated;
    private final FormBlanks blanks;

    FormCoverage(Claim claim, FormBlanks blanks) {
        this.referral = claim.referral().statement();
        this.stated = claim.stated();
        this.blanks = blanks;
    }

    Coverage first() {
        LineOfBusiness lob = referral.choice("lob", LineOfBusiness.class);
        if (lob == LineOfBusiness.SELF_PAY) {
            blanks.add("Referrals, Line of business: the patient pays, there is no payer to file with.");
        }
        return new Coverage(
                payer(),
                Sequence.PRIMARY,
                indicator(lob),
                blanks.need(referral, "memberId"),
                referral.text("group"),
                referral.text("plan"),
                relation(referral.text("relationship")),
                subscriber(),
                claimNumber());
    }

    /** The policy of the second payer; its subscriber is the patient unless the claim says otherwise. */
    Coverage second() {
        LineOfBusiness kind = stated.choice("secondKind", LineOfBusiness.class);
        return new Coverage(
                new Payer(stated.required("secondPayer"), blanks.need(stated, "secondPayerId"), null),
                Sequence.SECONDARY,
                indicator(kind),
                blanks.need(stated, "secondMemberId"),
                stated.text("secondGroup"),
                null,
                relation(stated.text("secondRelation")),
                subscriber(),
                null);
    }

    /** What the second claim will need is asked for before the first one is filed. */
    void checkSecond(String number) {
        var unused = second();
        if (number.length() > SecondPayer.LONGEST_FIRST) {
            blanks.add("Claims, Claim number: at most " + SecondPayer.LONGEST_FIRST
                    + " characters where a second payer is named.");
        }
    }

    /** The policy of the first payer on the second one's claim, where no birth date and no sex of its subscriber are given. */
    Coverage answered() {
        Coverage asked = first();
        Person holder = asked.subscriber();
        return new Coverage(
                asked.payer(),
                asked.sequence(),
                asked.filingIndicator(),
                asked.memberId(),
                asked.groupNumber(),
                asked.planName(),
                asked.relation(),
                new Person(holder.lastName(), holder.firstName(), null, null, null, null, holder.address()),
                asked.propertyClaim());
    }

    private Payer payer() {
        String name = stated.text("payerName");
        String street = stated.text("payerStreet");
        Address address = street == null
                ? null
                : new Address(
                        street,
                        null,
                        blanks.need(stated, "payerCity"),
                        blanks.need(stated, "payerState"),
                        FormFilling.zip(blanks.need(stated, "payerZip")));
        return new Payer(
                name == null ? referral.required("payer") : name, blanks.need(stated, "payerClaimId"), address);
    }

    private @Nullable String claimNumber() {
        String own = stated.text("claimNumber");
        return own == null ? referral.text("claimNumber") : own;
    }

    private boolean self() {
        String relation = referral.text("relationship");
        return relation == null || relation.equals(SELF);
    }

    private Person subscriber() {
        if (self()) {
            return treated();
        }
        return new Person(
                blanks.need(referral, "subscriberLastName"),
                blanks.need(referral, "subscriberFirstName"),
                null,
                null,
                null,
                null,
                null);
    }

    /** The person treated, where somebody else holds the policy. */
    @Nullable
    Person patient() {
        return self() ? null : treated();
    }

    private Person treated() {
        String sex = blanks.need(referral, "sex");
        return new Person(
                referral.required("lastName"),
                referral.text("firstName"),
                null,
                null,
                referral.date("born"),
                sex.startsWith("F") ? Sex.FEMALE : sex.startsWith("M") ? Sex.MALE : Sex.UNKNOWN,
                new Address(
                        blanks.need(referral, "street"),
                        null,
                        blanks.need(referral, "city"),
                        blanks.need(referral, "patientState"),
                        FormFilling.zip(blanks.need(referral, "zip"))));
    }

    Circumstance circumstance() {
        String own = stated.text("cause");
        String cause = Objects.requireNonNullElse(own == null ? referral.text("cause") : own, "NONE");
        String state = stated.text("accidentState");
        return new Circumstance(
                cause.equals("WORK"),
                cause.equals("AUTO"),
                cause.equals("OTHER"),
                cause.equals("AUTO") ? (state == null ? referral.text("accidentState") : state) : null,
                stated.date("accidentOn") == null ? referral.date("accidentOn") : stated.date("accidentOn"),
                referral.date("onset"),
                stated.date("firstTreatment"));
    }

    /** The payers' kinds of the X12 claim (element SBR09, box 1 of the form). */
    static String indicator(@Nullable LineOfBusiness lob) {
        return switch (lob == null ? LineOfBusiness.COMMERCIAL : lob) {
            case COMMERCIAL, SELF_PAY -> "CI";
            case MEDICARE_FFS -> "MB";
            case MEDICARE_ADV -> "16";
            case MEDICAID, CHIP -> "MC";
            case TRICARE -> "CH";
            case VA_CCN -> "VA";
            case WC -> "WC";
            case AUTO_PIP -> "AM";
            case OWCP -> "OF";
        };
    }

    static String relation(@Nullable String relationship) {
        return switch (relationship == null ? SELF : relationship) {
            case SELF -> "18";
            case "SPOUSE" -> "01";
            case "CHILD" -> "19";
            default -> "G8";
        };
    }
}
