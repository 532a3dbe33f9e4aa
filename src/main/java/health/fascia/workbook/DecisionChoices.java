package health.fascia.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The drop-downs of the column Decision: each row offers the words that its own task takes. */
final class DecisionChoices {

    /** With more stretches of rows than this, one drop-down with all words stands on every row: the file stays small. */
    private static final int MOST_STRETCHES = 500;

    /** A year of visits, one a day. */
    private static final String MOST_VISITS = "366";

    private static final Map<String, String> MEANING = Map.of(
            "uphold", "the proposal stands",
            "approve", "grant it",
            "reduce", "grant a part",
            "ask", "ask the clinic",
            "decide again", "let the rules look again",
            "withdraw", "end the case");

    private final Map<List<String>, List<int[]>> stretches = new LinkedHashMap<>();
    private List<String> last = List.of();
    private int count;

    /** Adds a row, counted from 1 below the header. */
    void add(int row, List<String> words) {
        if (!words.isEmpty()) {
            List<int[]> rows = stretches.computeIfAbsent(words, any -> new ArrayList<>());
            if (words.equals(last) && rows.get(rows.size() - 1)[1] == row - 1) {
                rows.get(rows.size() - 1)[1] = row;
            } else {
                rows.add(new int[] {row, row});
                count++;
            }
        }
        last = words;
    }

    /** Puts the drop-downs on the column, counted from 0, and a whole number on the one behind it. */
    void offer(SXSSFSheet sheet, int column) {
        if (count > MOST_STRETCHES) {
            Set<String> all = new LinkedHashSet<>();
            stretches.keySet().forEach(all::addAll);
            offer(sheet, column, List.copyOf(all), List.of(new int[] {1, sheet.getLastRowNum()}));
        } else {
            stretches.forEach((words, rows) -> offer(sheet, column, words, rows));
        }
    }

    private static void offer(SXSSFSheet sheet, int column, List<String> words, List<int[]> rows) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation choice = helper.createValidation(
                helper.createExplicitListConstraint(words.toArray(String[]::new)), at(rows, column));
        choice.setShowErrorBox(true);
        choice.createErrorBox("Decision", "Choose one of the list: " + String.join(", ", words) + ".");
        choice.setShowPromptBox(true);
        choice.createPromptBox(
                "Decision",
                String.join(
                        ". ",
                        words.stream()
                                .map(word -> word + ": " + MEANING.getOrDefault(word, word))
                                .toList()));
        sheet.addValidationData(choice);
        if (words.contains("reduce")) {
            DataValidation visits = helper.createValidation(
                    helper.createNumericConstraint(ValidationType.INTEGER, OperatorType.BETWEEN, "1", MOST_VISITS),
                    at(rows, column + 1));
            visits.setShowErrorBox(true);
            visits.createErrorBox("Visits to grant", "For reduce only: a whole number, fewer than asked.");
            sheet.addValidationData(visits);
        }
    }

    private static CellRangeAddressList at(List<int[]> rows, int column) {
        CellRangeAddressList at = new CellRangeAddressList();
        rows.forEach(stretch -> at.addCellRangeAddress(stretch[0], column, stretch[1], column));
        return at;
    }
}
