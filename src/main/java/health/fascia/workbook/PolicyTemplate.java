package health.fascia.workbook;

import health.fascia.rulebook.PolicyColumn;
import health.fascia.rulebook.PolicyColumn.Kind;
import health.fascia.workbook.Look.Face;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An empty policy workbook in the standard look: notes on the headers, drop-downs, date formats, a frozen header and a
 * sheet "Read me".
 *
 * @param sheet the name of the sheet
 * @param columns its columns
 * @param readMe the sentences of the sheet "Read me", the first one its title
 */
public record PolicyTemplate(String sheet, List<PolicyColumn> columns, List<String> readMe) {

    private static final int LAST_ROW = 299;
    private static final int LONGEST_LIST = 255;

    /** Writes the workbook. */
    public void write(Path target) {
        String unused = DurableFile.write(target, part -> {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                Look look = new Look(book);
                fill(book.createSheet(sheet), look);
                explain(book.createSheet("Read me"), look);
                DurableFile.store(part, book::write);
            }
        });
    }

    private void fill(XSSFSheet tab, Look look) {
        XSSFRow header = tab.createRow(0);
        header.setHeightInPoints(32);
        CellNotes notes = new CellNotes(tab);
        for (int i = 0; i < columns.size(); i++) {
            PolicyColumn column = columns.get(i);
            XSSFCell cell = header.createCell(i);
            cell.setCellValue(column.header());
            cell.setCellStyle(look.of(Face.HEADER));
            notes.add(
                    cell, (column.allowed() + (column.needed() ? " It must be filled." : " It may be blank.")).strip());
            tab.setColumnWidth(i, (column.kind() == Kind.TEXT || column.kind() == Kind.LIST ? 24 : 14) * 256);
            tab.setDefaultColumnStyle(i, look.of(face(column.kind())));
            offer(tab, i, column);
        }
        tab.createFreezePane(1, 1);
        tab.setAutoFilter(new CellRangeAddress(0, 0, 0, columns.size() - 1));
    }

    private static Face face(Kind kind) {
        return switch (kind) {
            case DATE -> Face.TYPED_DATE;
            case NUMBER -> Face.TYPED_NUMBER;
            default -> Face.TYPED_TEXT;
        };
    }

    private static void offer(XSSFSheet tab, int number, PolicyColumn column) {
        DataValidationHelper helper = tab.getDataValidationHelper();
        List<String> choices = column.kind() == Kind.YES_NO ? List.of("YES", "NO") : column.choices();
        DataValidationConstraint constraint;
        if (!choices.isEmpty() && String.join(",", choices).length() <= LONGEST_LIST) {
            constraint = helper.createExplicitListConstraint(choices.toArray(String[]::new));
        } else if (column.kind() == Kind.DATE) {
            constraint = helper.createDateConstraint(OperatorType.GREATER_OR_EQUAL, "DATE(2000,1,1)", "", "yyyy-mm-dd");
        } else {
            return;
        }
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(1, LAST_ROW, number, number));
        validation.setShowErrorBox(true);
        tab.addValidationData(validation);
    }

    private void explain(XSSFSheet tab, Look look) {
        tab.setColumnWidth(0, 110 * 256);
        Grid grid = new Grid(tab, look);
        for (int i = 0; i < readMe.size(); i++) {
            grid.next().put(0, i == 0 ? Face.TITLE : Face.LEAD, readMe.get(i));
        }
    }
}
