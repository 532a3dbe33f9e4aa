package health.fascia.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Why a payer pays less, or more, than was charged: a part of the difference with its reason.
 *
 * @param group who bears it: CO written off by the provider, PR the patient, OA other, PI the payer's own reduction
 * @param reason the claim adjustment reason code (CARC), such as 45
 * @param amount in dollars; positive lowers the payment
 * @param quantity units that were not paid, where the payer says so
 */
public record Adjustment(String group, String reason, BigDecimal amount, @Nullable BigDecimal quantity) {

    public Adjustment {
        amount = Dollars.exact(amount);
        quantity = quantity == null ? null : Dollars.count(quantity);
    }
}
