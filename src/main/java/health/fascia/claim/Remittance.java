package health.fascia.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A payer's answer to claims: one payment, or none, with the reason for each difference to what was charged.
 *
 * @param trace the number of the check or transfer, which ties the answer to the money
 * @param method how it is paid: ACH transfer, CHK check, NON no payment
 * @param date the day of the payment
 * @param paid in dollars; negative where the payer takes money back
 * @param unknown what was said beside, and is kept as it came; may name patients
 */
public record Remittance(
        String payerName,
        @Nullable String payerId,
        String payeeName,
        @Nullable String payeeId,
        String trace,
        String method,
        LocalDate date,
        BigDecimal paid,
        List<PaidClaim> claims,
        List<ProviderAdjustment> providerAdjustments,
        List<String> unknown) {

    public Remittance {
        paid = Dollars.exact(paid);
        claims = List.copyOf(claims);
        providerAdjustments = List.copyOf(providerAdjustments);
        unknown = List.copyOf(unknown);
    }

    /**
     * The answer to one claim.
     *
     * @param number our claim number
     * @param status 1 to 3 processed as first, second or third payer, 19 to 21 the same and sent on, 4 denied,
     *     22 an earlier payment taken back
     * @param patientResponsibility in dollars
     * @param payerNumber the payer's own number of the claim, needed to replace, void or appeal it
     * @param remarks remark codes (RARC) to the claim
     * @param adjustments to the claim as a whole; most payers give them at the lines
     */
    public record PaidClaim(
            String number,
            String status,
            BigDecimal charge,
            BigDecimal paid,
            BigDecimal patientResponsibility,
            @Nullable String filingIndicator,
            @Nullable String payerNumber,
            List<Adjustment> adjustments,
            List<String> remarks,
            List<PaidLine> lines,
            List<String> unknown) {

        private static final String DENIED = "4";
        private static final String TAKEN_BACK = "22";

        public PaidClaim {
            charge = Dollars.exact(charge);
            paid = Dollars.exact(paid);
            patientResponsibility = Dollars.exact(patientResponsibility);
            adjustments = List.copyOf(adjustments);
            remarks = List.copyOf(remarks);
            lines = List.copyOf(lines);
            unknown = List.copyOf(unknown);
        }

        public boolean denied() {
            return status.equals(DENIED);
        }

        /** Says whether an earlier payment is taken back: the amounts are those of then with the sign turned. */
        public boolean takenBack() {
            return status.equals(TAKEN_BACK);
        }

        /** The adjustments of the claim and of its lines. */
        public List<Adjustment> allAdjustments() {
            return Stream.concat(adjustments.stream(), lines.stream().flatMap(line -> line.adjustments().stream()))
                    .toList();
        }
    }

    /**
     * The answer to one line.
     *
     * @param control our number of the line, where the payer gives it back
     * @param code the procedure that was paid
     * @param units that were paid
     * @param billedUnits where they differ from the paid ones
     * @param billedCode where it differs from the paid one
     */
    public record PaidLine(
            @Nullable String control,
            String code,
            List<String> modifiers,
            BigDecimal charge,
            BigDecimal paid,
            BigDecimal units,
            @Nullable BigDecimal billedUnits,
            @Nullable String billedCode,
            @Nullable LocalDate date,
            List<Adjustment> adjustments,
            List<String> remarks) {

        public PaidLine {
            modifiers = List.copyOf(modifiers);
            charge = Dollars.exact(charge);
            paid = Dollars.exact(paid);
            units = Dollars.count(units);
            billedUnits = billedUnits == null ? null : Dollars.count(billedUnits);
            adjustments = List.copyOf(adjustments);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Money between payer and provider that belongs to no claim of this answer.
     *
     * @param reason such as WO an overpayment recovered, FB a balance carried forward, L6 interest
     * @param amount in dollars; positive lowers the payment
     */
    public record ProviderAdjustment(
            String providerId, LocalDate periodEnd, String reason, @Nullable String reference, BigDecimal amount) {

        public ProviderAdjustment {
            amount = Dollars.exact(amount);
        }
    }
}
