package health.fascia.referral;

import java.util.List;
import java.util.Map;

/**
 * A row of an intake sheet as the clinic wrote it, before anything is judged.
 *
 * @param origin file, sheet and row number
 * @param addresses the cell address of every column that the sheet has, by column key, so that a missing value can be pointed at
 * @param cells the cells that hold something, by column key
 * @param problems what made the row unreadable already (a cell given twice), empty when it was read well
 */
public record StatedRow(
        Origin origin, Map<String, String> addresses, Map<String, StatedCell> cells, List<CellProblem> problems) {

    /**
     * Where a row came from.
     *
     * @param file the name of the workbook
     * @param sheet the sheet
     * @param tab the name of its tab
     * @param row the row number as the spreadsheet shows it, from 1
     */
    public record Origin(String file, IntakeSheet sheet, String tab, int row) {}
}
