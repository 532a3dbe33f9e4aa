package health.fascia.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it stands, with its money.
 *
 * @param number our claim number, the business key of its process
 * @param caseNumber the case that it bills
 * @param payer the payer that is asked
 * @param order whether that payer is asked first, second or third
 * @param version the version of the claim that counts, from 1
 * @param contentHash the content of that version with its lines
 * @param since the night on which it came into its state
 * @param frequency 1 new, 7 replaces an earlier claim, 8 voids it
 * @param decisions how many decisions were made about it
 * @param firstService the first date of service of its lines
 * @param money its sums, in dollars
 * @param filing when it went out and how the payer calls it
 * @param due by when a person should have answered; null when nobody is asked
 */
public record ClaimAccount(
        String number,
        String caseNumber,
        String payer,
        SubmittedClaim.Sequence order,
        int version,
        String contentHash,
        ClaimState state,
        LocalDate since,
        String frequency,
        int decisions,
        LocalDate firstService,
        Money money,
        Filing filing,
        @Nullable LocalDate due) {

    /**
     * What was charged and what became of it, in dollars with cents.
     *
     * @param paid by the payer, payments taken back deducted
     * @param patientShare what the payer leaves to the patient (group PR)
     * @param adjusted what the payer cut otherwise
     */
    public record Money(BigDecimal charged, BigDecimal paid, BigDecimal patientShare, BigDecimal adjusted) {

        public Money {
            charged = Dollars.exact(charged);
            paid = Dollars.exact(paid);
            patientShare = Dollars.exact(patientShare);
            adjusted = Dollars.exact(adjusted);
        }

        /** Nothing answered yet. */
        public static Money charged(BigDecimal charged) {
            return new Money(charged, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        }

        /** What the payer has not answered yet. */
        public BigDecimal open() {
            return charged.subtract(paid).subtract(patientShare).subtract(adjusted);
        }
    }

    /** @param payerNumber the payer's own number of the claim, needed to correct or void it */
    public record Filing(@Nullable LocalDate on, @Nullable String payerNumber) {

        public static final Filing NOT_YET = new Filing(null, null);
    }

    /** The same claim in another state. */
    public ClaimAccount in(ClaimState next, LocalDate day, @Nullable LocalDate until) {
        return new ClaimAccount(
                number,
                caseNumber,
                payer,
                order,
                version,
                contentHash,
                next,
                day,
                frequency,
                decisions,
                firstService,
                money,
                filing,
                until);
    }

    /** The same claim after one more decision. */
    public ClaimAccount decided() {
        return new ClaimAccount(
                number,
                caseNumber,
                payer,
                order,
                version,
                contentHash,
                state,
                since,
                frequency,
                decisions + 1,
                firstService,
                money,
                filing,
                due);
    }

    /** The same claim with the payer's answer. */
    public ClaimAccount with(Money answered, Filing known) {
        return new ClaimAccount(
                number,
                caseNumber,
                payer,
                order,
                version,
                contentHash,
                state,
                since,
                frequency,
                decisions,
                firstService,
                answered,
                known,
                due);
    }
}
