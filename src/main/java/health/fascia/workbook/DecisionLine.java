package health.fascia.workbook;

import org.jspecify.annotations.Nullable;

/**
 * A decision that came back in a workbook, and what became of it.
 *
 * @param file the workbook that came back
 * @param tab the sheet in it
 * @param row the row in that sheet
 * @param caseNumber the case of the row's key; what the row shows where the key is not ours
 * @param decision as it was written
 * @param reviewer as it was written
 * @param result completed, known already or refused
 * @param words the determination that was made, or why there is none and what to do
 */
public record DecisionLine(
        String file,
        String tab,
        int row,
        String caseNumber,
        String decision,
        String reviewer,
        String result,
        @Nullable String words) {}
