package health.fascia.treatment;

import java.math.BigDecimal;

/** Scores as people write them. */
final class Points {

    private Points() {}

    /** Without zeros behind the point, and never as 1E+1. */
    static BigDecimal plain(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
