package health.fascia.workshop;

import health.fascia.rulebook.PolicyColumn;
import health.fascia.rulebook.PolicyColumn.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What helps an officer in a policy workbook, and what of it a workbook lacks. */
final class WorkbookCare {

    private final XSSFSheet sheet;
    private final List<String> missing = new ArrayList<>();

    private WorkbookCare(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** What is missing, over all sheets; the columns are those of the tables that the program reads, if it reads any. */
    static List<String> missing(Path file, List<Map.Entry<String, List<PolicyColumn>>> tables) throws IOException {
        List<String> missing = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            if (book.getSheet("Read me") == null) {
                missing.add(file + ": no sheet Read me");
            }
            book.sheetIterator().forEachRemaining(each -> {
                if (!each.getSheetName().equals("Read me") && !book.isSheetHidden(book.getSheetIndex(each))) {
                    WorkbookCare care = new WorkbookCare((XSSFSheet) each);
                    care.lookAtHeader();
                    tables.stream()
                            .filter(table -> table.getKey().equals(each.getSheetName()))
                            .forEach(table -> care.lookAtColumns(table.getValue()));
                    care.missing.forEach(line -> missing.add(file + " · " + each.getSheetName() + ": " + line));
                }
            });
        }
        return missing;
    }

    private void lookAtHeader() {
        if (sheet.getPaneInformation() == null
                || !sheet.getPaneInformation().isFreezePane()
                || sheet.getPaneInformation().getHorizontalSplitPosition() != 1) {
            missing.add("the header is not frozen");
        }
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getCellType() == CellType.STRING && cell.getCellComment() == null) {
                missing.add("no note on " + cell.getStringCellValue());
            }
        }
    }

    private void lookAtColumns(List<PolicyColumn> columns) {
        Map<String, PolicyColumn> byHeader =
                columns.stream().collect(Collectors.toMap(PolicyColumn::header, column -> column));
        for (Cell cell : sheet.getRow(0)) {
            PolicyColumn column = byHeader.get(cell.toString());
            if (column != null) {
                lookAt(column, cell.getColumnIndex());
            }
        }
    }

    private void lookAt(PolicyColumn column, int index) {
        boolean choice = column.kind() == Kind.CHOICE || column.kind() == Kind.YES_NO;
        if (choice && !offers(index, ValidationType.LIST)) {
            missing.add("no drop-down on " + column.header());
        }
        if (column.kind() == Kind.DATE && !offers(index, ValidationType.DATE)) {
            missing.add("dates are not checked in " + column.header());
        }
        for (int row = 1; column.kind() == Kind.DATE && row <= sheet.getLastRowNum(); row++) {
            Cell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(index);
            if (cell != null && cell.getCellType() == CellType.NUMERIC && !DateUtil.isCellDateFormatted(cell)) {
                missing.add("no date format in " + cell.getAddress());
            }
        }
    }

    private boolean offers(int column, int type) {
        for (DataValidation validation : sheet.getDataValidations()) {
            boolean here = validation.getRegions().getCellRangeAddresses()[0].isInRange(1, column);
            if (here && validation.getValidationConstraint().getValidationType() == type) {
                return true;
            }
        }
        return false;
    }
}
