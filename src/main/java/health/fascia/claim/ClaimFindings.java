package health.fascia.claim;

import health.fascia.determination.Judgement;
import health.fascia.rulebook.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rules say of a claim: each line by itself, and the claim, whose verdict is that of its worst line.
 *
 * @param lines the lines in the order of the claim
 * @param judgement the outcome of the claim with the findings of all lines, each once, the leading one first
 */
public record ClaimFindings(List<Line> lines, Judgement judgement) {

    /**
     * One line.
     *
     * @param number its number on the claim, from 1
     * @param code its procedure code
     * @param judgement the outcome of the line with its findings, the leading one first
     * @param billedUnits units that it bills; 0 where they are not a whole number
     * @param paidUnits units that may be paid
     */
    public record Line(int number, String code, Judgement judgement, int billedUnits, int paidUnits) {

        /** Units that are billed and not paid. */
        public int deniedUnits() {
            return billedUnits - paidUnits;
        }

        /** Whether some units are paid and the excess is denied. */
        public boolean partial() {
            return paidUnits > 0 && deniedUnits() > 0;
        }
    }

    /** What is found on every line: the findings about the claim itself. */
    public List<Finding> claimFindings() {
        List<Finding> shared = new ArrayList<>(judgement.findings());
        lines.forEach(line -> shared.retainAll(line.judgement().findings()));
        return List.copyOf(shared);
    }

    /** Units that may be paid, by line in their order. */
    public List<Integer> payableUnits() {
        return lines.stream().map(Line::paidUnits).toList();
    }

    /** The paid units by procedure code. */
    public Map<String, Integer> paidUnits() {
        Map<String, Integer> paid = new TreeMap<>();
        lines.forEach(line -> paid.merge(line.code(), line.paidUnits(), Integer::sum));
        return paid;
    }
}
