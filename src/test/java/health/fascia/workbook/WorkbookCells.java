package health.fascia.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** All cells of a workbook as text, so that two workbooks can be compared cell by cell and the difference be read. */
public final class WorkbookCells {

    /** More differences than this are counted and not shown. */
    private static final int SHOWN = 40;

    private WorkbookCells() {}

    /** Every cell that holds something: {@code Sheet!A1} to {@code STRING:text} or {@code NUMERIC:6:SUM(B1:B5)}. */
    public static Map<String, String> read(Path file) {
        Map<String, String> cells = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() != CellType.BLANK) {
                            cells.put(sheet.getSheetName() + "!" + cell.getAddress(), text(cell));
                        }
                    }
                }
            }
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What differs, one line a cell, empty when the workbooks say the same. */
    public static List<String> differences(Path expected, Path actual) {
        Map<String, String> wanted = read(expected);
        Map<String, String> got = read(actual);
        Set<String> addresses = new LinkedHashSet<>(wanted.keySet());
        addresses.addAll(got.keySet());
        List<String> differences = new ArrayList<>();
        int hidden = 0;
        for (String address : addresses) {
            String one = wanted.getOrDefault(address, "nothing");
            String other = got.getOrDefault(address, "nothing");
            if (!one.equals(other) && differences.size() < SHOWN) {
                differences.add(address + ": expected " + one + " but found " + other);
            } else if (!one.equals(other)) {
                hidden++;
            }
        }
        if (hidden > 0) {
            differences.add("and " + hidden + " more cells differ");
        }
        return differences;
    }

    /** Formulas that, calculated anew, say something else than the workbook does; empty in a sound workbook. */
    public static List<String> wrongFormulas(Path file) {
        List<String> wrong = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String shown = text(cell);
                        if (cell.getCellType() == CellType.FORMULA) {
                            evaluator.evaluateFormulaCell(cell);
                            if (!shown.equals(text(cell))) {
                                wrong.add(sheet.getSheetName() + "!" + cell.getAddress() + ": shows " + shown
                                        + " but is " + text(cell));
                            }
                        }
                    }
                }
            }
            return wrong;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        String value =
                switch (type) {
                    case STRING -> cell.getStringCellValue();
                    case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
                    case ERROR -> Byte.toString(cell.getErrorCellValue());
                    case NUMERIC ->
                        DateUtil.isCellDateFormatted(cell)
                                ? cell.getLocalDateTimeCellValue().toString()
                                : Double.toString(cell.getNumericCellValue());
                    default -> "";
                };
        return type + ":" + value + (formula ? ":" + cell.getCellFormula() : "");
    }
}
