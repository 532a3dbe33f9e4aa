package health.fascia.claim.facts;

import health.fascia.codeset.Npi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The claim form without its lines.
 *
 * @param received the day on which the payer received it
 * @param receivedHour the hour of receipt in Eastern time (0 to 23)
 * @param frequency 1 original, 7 replacement, 8 void
 * @param originalReference the payer's number of the claim that is replaced or voided
 * @param referringName who ordered, as the claim names the person
 * @param zip without the hyphen
 * @param paysProvider whether the provider shall be paid, NO where the patient is
 * @param charges the sum of the lines; null when a charge is unknown
 * @param diagnoses the codes on the claim without dots
 * @param firstDay the first date of service on the claim
 * @param lastDay the last date of service on the claim
 * @param memberMatches whether name and member id are those in the payer's file
 * @param excluded whether a provider of the claim is on the federal exclusion list
 * @param requestUrgency STANDARD or EXPEDITED, of the request for authorization
 * @param requestHours hours from that request to the payer's decision
 * @param requestDays days from that request to the payer's decision
 * @param refused whether the payer refused it
 * @param refusalReason the reason that the payer gave
 */
public record ClaimForm(
        LocalDate received,
        @Nullable Integer receivedHour,
        String frequency,
        @Nullable String originalReference,
        @Nullable String referringName,
        @Nullable String referringNpi,
        @Nullable String billingNpi,
        @Nullable String taxId,
        @Nullable String street,
        @Nullable String zip,
        @Nullable Boolean patientSignature,
        @Nullable Boolean assignmentSignature,
        boolean paysProvider,
        @Nullable BigDecimal total,
        @Nullable BigDecimal charges,
        List<String> diagnoses,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Boolean memberMatches,
        @Nullable Boolean excluded,
        @Nullable String requestUrgency,
        @Nullable Integer requestHours,
        @Nullable Long requestDays,
        boolean refused,
        @Nullable String refusalReason) {

    private static final Pattern PO_BOX =
            Pattern.compile("\\b(?:P\\.? ?O\\.? ?BOX|POST OFFICE BOX)\\b", Pattern.CASE_INSENSITIVE);

    /** Whether the billing NPI has ten digits and a check digit that fits; null when it is unknown. */
    public @Nullable Boolean billingNpiValid() {
        return billingNpi == null ? null : Npi.isValid(billingNpi);
    }

    /** Whether the NPI of the person who ordered fits; false when none is named. */
    public boolean referringNpiValid() {
        return referringNpi != null && Npi.isValid(referringNpi);
    }

    /** Whether it replaces or voids an earlier claim. */
    public boolean changesAnother() {
        return frequency.equals("7") || frequency.equals("8");
    }

    /** Whether the dates of service lie in two calendar years. */
    public boolean spansTwoYears() {
        return firstDay.getYear() != lastDay.getYear();
    }

    /** Whether the total is that of the lines; null when an amount is unknown. */
    public @Nullable Boolean totalFits() {
        return total == null || charges == null ? null : total.compareTo(charges) == 0;
    }

    /** How many diagnoses there are. */
    public int diagnosisCount() {
        return diagnoses.size();
    }

    /** Whether a diagnosis stands there twice. */
    public boolean diagnosisTwice() {
        return new HashSet<>(diagnoses).size() < diagnoses.size();
    }

    /** Whether the tax id has nine digits; null when it is unknown. */
    public @Nullable Boolean taxIdFits() {
        return taxId == null ? null : nineDigits(taxId);
    }

    /** Whether the ZIP has nine digits; null when it is unknown. */
    public @Nullable Boolean zipFits() {
        return zip == null ? null : nineDigits(zip);
    }

    /** Whether the street is a post office box; null when it is unknown. */
    public @Nullable Boolean postOfficeBox() {
        return street == null
                ? null
                : PO_BOX.matcher(street.toUpperCase(Locale.ROOT)).find();
    }

    private static boolean nineDigits(String text) {
        return text.replace("-", "").matches("[0-9]{9}");
    }
}
