package health.fascia.claim;

import health.fascia.referral.Statement;
import java.math.BigDecimal;
import java.util.List;

/**
 * A version of a claim as it was stated: the row of the sheet Claims and its rows of the sheet Claim lines.
 *
 * @param claimNumber our number
 * @param version 1 for the first, counted on
 * @param source where the row of the sheet Claims stood
 * @param referralVersion the version of the referral that it bills
 * @param contentHash the content of row and lines
 */
public record StatedVersion(
        String claimNumber,
        int version,
        Source source,
        int referralVersion,
        String contentHash,
        Statement statement,
        List<Line> lines) {

    public StatedVersion {
        lines = List.copyOf(lines);
    }

    /** The night that read it, the file's number and the row in its sheet. */
    public record Source(int night, int file, int row) {}

    /**
     * A line.
     *
     * @param file the file's number
     * @param row the row in its sheet
     * @param payableUnits units for which nothing speaks against payment
     */
    public record Line(int file, int row, Statement statement, int payableUnits) {

        /** The charge in dollars; zero where none is stated. */
        public BigDecimal charge() {
            BigDecimal charge = statement.decimal("charge");
            return Dollars.exact(charge == null ? BigDecimal.ZERO : charge.setScale(2, java.math.RoundingMode.HALF_UP));
        }
    }

    /** The same version after it was decided again: units by line, in their order. */
    public StatedVersion payable(List<Integer> units) {
        List<Line> again = java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(place -> new Line(
                        lines.get(place).file(),
                        lines.get(place).row(),
                        lines.get(place).statement(),
                        units.get(place)))
                .toList();
        return new StatedVersion(claimNumber, version, source, referralVersion, contentHash, statement, again);
    }

    /** The charges of all lines. */
    public BigDecimal charged() {
        return lines.stream().map(Line::charge).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
