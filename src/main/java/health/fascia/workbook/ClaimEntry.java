package health.fascia.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim as the claims workbook shows it.
 *
 * @param number our claim number
 * @param label the number of its newest decision, that people quote
 * @param state where it stands, in words
 * @param since the night on which it came there
 * @param codes its lines in short: date, code, units, charge
 * @param reasons all reasons, the leading one first
 * @param missing what would let it go on, one entry a line
 * @param payerAnswers denial and remark codes of the payer with what they mean here, one entry a line
 * @param review what a person decided last, in a sentence; empty where nobody did
 */
public record ClaimEntry(
        String number,
        String label,
        String caseNumber,
        CaseRow.Patient patient,
        String payer,
        String state,
        LocalDate since,
        Service service,
        List<String> codes,
        Money money,
        Filed filed,
        List<CaseRow.Reason> reasons,
        List<String> missing,
        List<String> payerAnswers,
        @Nullable LocalDate due,
        String waitingFor,
        String review,
        CaseRow.Source source) {

    /** The first and the last day of treatment, and the therapist's number. */
    public record Service(LocalDate first, LocalDate last, String therapistNpi) {}

    /** In dollars; what is open was neither paid nor cut nor left to the patient. */
    public record Money(BigDecimal charged, BigDecimal paid, BigDecimal patientShare, BigDecimal adjusted) {

        public BigDecimal open() {
            return charged.subtract(paid).subtract(patientShare).subtract(adjusted);
        }
    }

    /**
     * What is known of its filing.
     *
     * @param frequency 1 new, 7 replaces an earlier claim, 8 voids it
     * @param payerNumber the payer's own number of it, empty where it gave none yet
     * @param files the files by which it went out, empty where it did not
     */
    public record Filed(String frequency, @Nullable LocalDate on, String payerNumber, String files) {}
}
