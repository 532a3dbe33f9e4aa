package health.fascia.edi;

import health.fascia.claim.Adjustment;
import health.fascia.claim.Remittance;
import health.fascia.claim.Remittance.PaidClaim;
import health.fascia.claim.Remittance.PaidLine;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Sees whether a payment sums up, to the cent: each line, each claim, and all of it. */
final class Balance {

    private final Problems problems;

    Balance(Problems problems) {
        this.problems = problems;
    }

    /** Charge less adjustments is what was paid, of each line and of the claim. */
    void claim(Loop loop, PaidClaim claim) {
        Iterator<Loop> places = loop.loops("2110").iterator();
        for (PaidLine line : claim.lines()) {
            Segment place = places.next().first();
            BigDecimal adjusted = sum(line.adjustments());
            if (line.charge().subtract(adjusted).compareTo(line.paid()) != 0) {
                problems.at(
                        place,
                        3,
                        "claim " + claim.number() + ", line " + line.code() + ": "
                                + differs(line.charge(), adjusted, line.paid()));
            }
        }
        BigDecimal adjusted = sum(claim.allAdjustments());
        if (claim.charge().subtract(adjusted).compareTo(claim.paid()) != 0) {
            problems.at(
                    loop.first(),
                    4,
                    "claim " + claim.number() + ": " + differs(claim.charge(), adjusted, claim.paid()));
        }
    }

    private static String differs(BigDecimal charge, BigDecimal adjusted, BigDecimal paid) {
        return "charge " + charge + " less adjustments " + adjusted + " is " + charge.subtract(adjusted)
                + ", but paid is " + paid + ".";
    }

    /** What the claims were paid, less the adjustments to the provider, is the payment. */
    void payment(Segment place, Remittance remittance) {
        BigDecimal claims = total(remittance.claims().stream().map(PaidClaim::paid));
        BigDecimal provider =
                total(remittance.providerAdjustments().stream().map(Remittance.ProviderAdjustment::amount));
        BigDecimal due = claims.subtract(provider);
        if (due.compareTo(remittance.paid()) != 0) {
            problems.at(
                    place,
                    2,
                    "payment " + remittance.trace() + ": claims were paid " + claims
                            + ", less adjustments to the provider " + provider + " is " + due + ", but the payment is "
                            + remittance.paid() + ".");
        }
    }

    private static BigDecimal sum(List<Adjustment> adjustments) {
        return total(adjustments.stream().map(Adjustment::amount));
    }

    private static BigDecimal total(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
