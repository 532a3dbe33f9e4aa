package health.fascia.referral.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money that limits speak of, in US dollars.
 *
 * @param therapyThisYear therapy allowed under Medicare this year before this visit
 * @param noFaultPaid paid by the no-fault payer before this visit
 * @param noFaultLimit the limit when more than the legal minimum was bought
 * @param allowed what is allowed for this visit; null before it is billed
 * @param dayCharges all charges of the day; null before they are billed
 */
public record Spending(
        @Nullable BigDecimal therapyThisYear,
        @Nullable BigDecimal noFaultPaid,
        @Nullable BigDecimal noFaultLimit,
        @Nullable BigDecimal allowed,
        @Nullable BigDecimal dayCharges) {

    /** Therapy allowed this year with this visit; null when the year's amount is unknown. */
    public @Nullable BigDecimal therapyWithThis() {
        return therapyThisYear == null ? null : therapyThisYear.add(thisVisit());
    }

    /** What the no-fault payer will have paid with this visit; nothing paid so far when blank. */
    public BigDecimal noFaultWithThis() {
        return noFaultBefore().add(thisVisit());
    }

    /** What the no-fault payer paid so far; nothing when blank. */
    public BigDecimal noFaultBefore() {
        return noFaultPaid == null ? BigDecimal.ZERO : noFaultPaid;
    }

    /** The limit that was bought, or the legal one where nothing was bought. */
    public BigDecimal limitOver(BigDecimal legal) {
        return noFaultLimit == null ? legal : noFaultLimit;
    }

    private BigDecimal thisVisit() {
        return allowed == null ? BigDecimal.ZERO : allowed;
    }
}
