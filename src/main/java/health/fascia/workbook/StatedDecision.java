package health.fascia.workbook;

import health.fascia.referral.CellProblem;
import java.util.List;
import java.util.Map;

/**
 * A row of an approval workbook that came back with a decision in it.
 *
 * @param tab the sheet
 * @param row its number there, as the spreadsheet shows it
 * @param caseNumber the case of the row's key, or what the row shows where the key is not ours
 * @param determination the determination of the row's key; empty where the key is not ours
 * @param answer what was written into the cells of the decision
 * @param cells the address of each column by its header, so that a problem can name its cell
 * @param problems why the row cannot be what we wrote; empty when it is
 */
public record StatedDecision(
        String tab,
        int row,
        String caseNumber,
        String determination,
        Answer answer,
        Map<String, String> cells,
        List<CellProblem> problems) {

    /** What a person wrote, each empty when its cell is. */
    public record Answer(String decision, String visits, String reviewer, String rationale, String code) {

        /** A rationale may speak of the patient: it must not reach a log by way of this record. */
        @Override
        public String toString() {
            return "Answer[" + decision + ", " + reviewer + "]";
        }
    }
}
