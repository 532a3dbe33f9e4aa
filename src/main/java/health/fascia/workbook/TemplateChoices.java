package health.fascia.workbook;

import health.fascia.codeset.UsState;
import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeColumn.ColumnType;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The drop-downs of the template; lists too long for the drop-down itself stand on a hidden sheet. */
final class TemplateChoices {

    /** The text of a drop-down's own list ends here in Excel. */
    private static final int LONGEST_LIST = 255;

    private final XSSFWorkbook book;
    private final XSSFSheet lists;
    private int used;

    TemplateChoices(XSSFWorkbook book) {
        this.book = book;
        this.lists = book.createSheet(IntakeTemplate.LISTS);
    }

    /** Offers a column's choices in all its cells; several values in one cell cannot be offered, so those stay free. */
    void offer(XSSFSheet sheet, int column, IntakeColumn intake) {
        List<String> choices = choices(intake);
        if (choices.isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = String.join(",", choices).length() <= LONGEST_LIST
                ? helper.createExplicitListConstraint(choices.toArray(String[]::new))
                : helper.createFormulaListConstraint(park(choices));
        int last = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(1, last, column, column));
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox(brief(intake.header(), 31), brief(TemplateWords.type(intake), 200));
        sheet.addValidationData(validation);
    }

    /** Puts the sheet of lists last and out of sight. */
    void hide() {
        book.setSheetOrder(IntakeTemplate.LISTS, book.getNumberOfSheets() - 1);
        book.setSheetHidden(book.getNumberOfSheets() - 1, true);
    }

    private String park(List<String> choices) {
        for (int i = 0; i < choices.size(); i++) {
            XSSFRow row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
            row.createCell(used).setCellValue(choices.get(i));
        }
        used++;
        String letters = IntakeTab.letters(used);
        return IntakeTemplate.LISTS + "!$" + letters + "$1:$" + letters + "$" + choices.size();
    }

    private static List<String> choices(IntakeColumn column) {
        if (column.type() == ColumnType.YES_NO) {
            return List.of("YES", "NO");
        }
        if (column.type() == ColumnType.STATE) {
            return Arrays.stream(UsState.values()).map(Enum::name).toList();
        }
        return column.type() == ColumnType.CHOICE ? column.choices() : List.of();
    }

    private static String brief(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
