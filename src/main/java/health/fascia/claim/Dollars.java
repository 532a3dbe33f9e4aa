package health.fascia.claim;

import java.math.BigDecimal;

/** One way to write an amount, so that equal amounts are equal. */
final class Dollars {

    /** Cents. */
    private static final int SCALE = 2;

    private Dollars() {}

    /** Gives dollars with two decimals; an amount with a part of a cent is nobody's money and a broken invariant. */
    static BigDecimal exact(BigDecimal amount) {
        return amount.setScale(SCALE);
    }

    /** Gives a count, such as units, without needless zeros: 2.50 is 2.5 and 1E+1 is 10. */
    static BigDecimal count(BigDecimal count) {
        BigDecimal stripped = count.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
