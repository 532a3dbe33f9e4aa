package health.fascia.workbook;

import health.fascia.determination.Determination;
import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.StatedCell;
import health.fascia.referral.StatedCell.Kind;
import health.fascia.referral.StatedRow;
import health.fascia.rulebook.Finding;
import health.fascia.sheet.CellText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Workbooks as they are usually read and written: whole, in memory, cell by cell through POI's user model. For the
 * benchmark only. It reads what the template lays out (header in the first row, no merged cells); for odd files there
 * is {@link IntakeWorkbook}.
 */
public final class NaiveWorkbook {

    private NaiveWorkbook() {}

    /** All rows of the intake sheets of a workbook. */
    public static List<StatedRow> read(Path path) {
        List<StatedRow> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(path.toFile())) {
            for (Sheet tab : book) {
                IntakeSheet.find(tab.getSheetName()).ifPresent(sheet -> read(path, tab, sheet, rows));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        return rows;
    }

    private static void read(Path path, Sheet tab, IntakeSheet sheet, List<StatedRow> rows) {
        Map<Integer, IntakeColumn> columns = new HashMap<>();
        for (Row row : tab) {
            if (columns.isEmpty()) {
                row.forEach(cell -> sheet.findColumn(cell.getStringCellValue())
                        .ifPresent(column -> columns.put(cell.getColumnIndex(), column)));
            } else {
                int number = row.getRowNum() + 1;
                Map<String, StatedCell> cells = new HashMap<>();
                Map<String, String> addresses = new HashMap<>();
                columns.forEach((index, column) -> {
                    addresses.put(column.key(), IntakeTab.letters(index + 1) + number);
                    Cell cell = row.getCell(index, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
                    if (cell != null) {
                        cells.put(column.key(), stated(cell));
                    }
                });
                StatedRow.Origin origin =
                        new StatedRow.Origin(path.getFileName().toString(), sheet, tab.getSheetName(), number);
                rows.add(new StatedRow(origin, addresses, cells, List.of()));
            }
        }
    }

    private static StatedCell stated(Cell cell) {
        boolean formula = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA;
        String address = cell.getAddress().formatAsString();
        return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? new StatedCell(address, Kind.DATE, day(cell), formula)
                        : new StatedCell(address, Kind.NUMBER, plain(cell.getNumericCellValue()), formula);
            case BOOLEAN ->
                new StatedCell(address, Kind.BOOLEAN, cell.getBooleanCellValue() ? "TRUE" : "FALSE", formula);
            case ERROR -> new StatedCell(address, Kind.ERROR, "error", formula);
            default -> new StatedCell(address, Kind.TEXT, CellText.normalize(cell.getStringCellValue()), formula);
        };
    }

    private static String day(Cell cell) {
        return cell.getLocalDateTimeCellValue().toLocalDate().toString();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Writes one sheet for each outcome with a row for each determination, and then the whole workbook. */
    public static void write(Path target, List<Determination> determinations) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(target)) {
            for (Determination made : determinations) {
                String name = made.outcome().name();
                Sheet sheet = book.getSheet(name) == null ? book.createSheet(name) : book.getSheet(name);
                fill(sheet.createRow(sheet.getLastRowNum() + 1), made);
            }
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Row row, Determination made) {
        List<Object> values = new ArrayList<>(List.of(
                made.caseNumber(),
                made.number(),
                made.outcome().words(),
                String.valueOf(made.grant().asked()),
                made.grant().granted(),
                String.valueOf(made.grant().from()),
                String.valueOf(made.grant().through()),
                String.valueOf(made.due())));
        values.add(lines(made, Finding::text));
        values.add(lines(made, Finding::missing));
        values.add(lines(made, Finding::source));
        values.add(lines(made, Finding::reasonCode));
        for (int i = 0; i < values.size(); i++) {
            row.createCell(i).setCellValue(String.valueOf(values.get(i)));
        }
    }

    private static String lines(Determination made, java.util.function.Function<Finding, String> part) {
        return made.findings().stream().map(part).collect(Collectors.joining("\n"));
    }
}
