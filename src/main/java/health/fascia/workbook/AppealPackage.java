package health.fascia.workbook;

import health.fascia.workbook.CaseRow.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes with an appeal to the payer, beside the letter.
 *
 * @param number the number of the appeal
 * @param night the night that prepared it
 * @param claim the appeal and its claim: what a line is, and its value
 * @param order the referral as it was stated
 * @param basis why we hold that it is to be paid: our findings with their clauses
 * @param visits the visits of the case; empty where nobody reported any
 * @param scores the outcome scores of the case, by instrument and day
 */
public record AppealPackage(
        String number,
        LocalDate night,
        String product,
        List<Fact> claim,
        List<Line> lines,
        List<Fact> order,
        List<Reason> basis,
        List<Visit> visits,
        List<Score> scores) {

    public AppealPackage {
        claim = List.copyOf(claim);
        lines = List.copyOf(lines);
        order = List.copyOf(order);
        basis = List.copyOf(basis);
        visits = List.copyOf(visits);
        scores = List.copyOf(scores);
    }

    /** It speaks of a patient: it must not reach a log by way of this record. */
    @Override
    public String toString() {
        return "AppealPackage[" + number + "]";
    }

    /** A stated fact. */
    public record Fact(String name, String value) {}

    /**
     * A service line and what the payer made of it; the number is null for what the payer said of the claim as a whole.
     *
     * @param payer the payer's codes with what they mean, one a line
     */
    public record Line(
            @Nullable Integer number,
            @Nullable LocalDate day,
            String code,
            String units,
            @Nullable BigDecimal charge,
            @Nullable BigDecimal paid,
            List<String> payer) {

        public Line {
            payer = List.copyOf(payer);
        }
    }

    /**
     * A visit that was held or missed.
     *
     * @param minutes hands-on minutes; null where not stated
     * @param note whether its signed note is on file, in a word
     */
    public record Visit(
            LocalDate day,
            String start,
            String end,
            @Nullable Integer minutes,
            String therapistNpi,
            String status,
            String note) {}

    /**
     * A score of an outcome measure.
     *
     * @param change since the first score of the instrument, as the instrument counts it
     */
    public record Score(String measure, LocalDate day, String occasion, BigDecimal score, BigDecimal change) {}
}
