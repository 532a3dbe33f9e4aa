package health.fascia.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * An officers' workbook that rows are added to. Only the new cells are touched: formatting, notes, drop-downs and widths
 * stay as the officer made them.
 */
public final class PolicyWorkbook implements AutoCloseable {

    /** The fill of cells that wait for the officer, a pale yellow. */
    private static final String TO_FILL = "FFF2B3";

    private static final String TO_FILL_COLOR = "FF" + TO_FILL;

    private final Path file;
    private final XSSFWorkbook book;
    private final Map<XSSFCellStyle, XSSFCellStyle> waiting = new HashMap<>();
    private final Map<XSSFCellStyle, XSSFCellStyle> plain = new HashMap<>();

    private PolicyWorkbook(Path file, XSSFWorkbook book) {
        this.file = file;
        this.book = book;
    }

    /**
     * A row to add.
     *
     * @param likeRowId the row whose values and looks are taken over; null for an empty row that looks like the last one
     * @param values the values by header, texts, whole numbers or dates, an empty text for a blank cell
     * @param toFill the headers of the cells that the officer must fill; they are blanked and colored
     */
    public record NewRow(@Nullable String likeRowId, Map<String, Object> values, Set<String> toFill) {}

    /** Opens the workbook; nothing changes on the disk before {@link #save}. */
    public static PolicyWorkbook open(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new PolicyWorkbook(file, new XSSFWorkbook(in));
        } catch (IOException | RuntimeException e) {
            throw new UncheckedIOException(
                    "The workbook " + file + " cannot be opened: " + e.getMessage(), new IOException(e));
        }
    }

    /** Adds a row below the last one and gives the addresses of the cells to fill, in the order of the columns. */
    public List<String> add(String sheetName, NewRow wanted) {
        XSSFSheet sheet = sheet(sheetName);
        int last = lastFilled(sheet);
        XSSFRow model = sheet.getRow(
                wanted.likeRowId() == null
                        ? last
                        : rowOf(sheet, wanted.likeRowId()).orElse(last));
        XSSFRow row = sheet.getRow(last + 1) == null ? sheet.createRow(last + 1) : sheet.getRow(last + 1);
        row.setHeight(model.getHeight());
        List<String> toFill = new ArrayList<>();
        headers(sheet).forEach((column, header) -> {
            // A cell that another program prepared may hold a text in a form that a new value does not replace.
            XSSFCell cell = row.createCell(column);
            if (fill(cell, header, model.getCell(column), wanted)) {
                toFill.add(cell.getReference());
            }
        });
        widenFilter(sheet, last + 1);
        return List.copyOf(toFill);
    }

    /** Fills a cell, and says whether it waits for the officer. */
    private boolean fill(XSSFCell cell, String header, @Nullable XSSFCell like, NewRow wanted) {
        boolean waits = wanted.toFill().contains(header);
        XSSFCellStyle plain = like == null ? book.getCellStyleAt(0) : like.getCellStyle();
        cell.setCellStyle(waits ? waiting(plain) : unmarked(plain));
        Object value = wanted.values().get(header);
        if (!waits && value != null) {
            put(cell, value);
        } else if (!waits && like != null && wanted.likeRowId() != null) {
            copy(like, cell);
        }
        return waits;
    }

    /** Where a cell stands, such as O44; nothing when there is no such row or column. */
    public Optional<String> findAddress(String sheetName, String rowId, String header) {
        XSSFSheet sheet = sheet(sheetName);
        return headers(sheet).entrySet().stream()
                .filter(column -> column.getValue().equalsIgnoreCase(header))
                .findFirst()
                .flatMap(column ->
                        rowOf(sheet, rowId).map(row -> new CellReference(row, column.getKey()).formatAsString()));
    }

    /** Whether the first column of a sheet holds this id. */
    public boolean holds(String sheetName, String rowId) {
        return rowOf(sheet(sheetName), rowId).isPresent();
    }

    /** Writes the workbook in one step: whoever opens it sees the old file or the new one, never half of it. */
    public void save() {
        String unused = DurableFile.write(file, part -> DurableFile.store(part, book::write));
    }

    private XSSFSheet sheet(String name) {
        XSSFSheet sheet = book.getSheet(name);
        if (sheet == null || sheet.getRow(0) == null) {
            throw new UncheckedIOException(new IOException("The workbook " + file + " has no sheet '" + name + "'."));
        }
        return sheet;
    }

    private static Map<Integer, String> headers(XSSFSheet sheet) {
        Map<Integer, String> headers = new LinkedHashMap<>();
        sheet.getRow(0).forEach(cell -> {
            if (cell.getCellType() == CellType.STRING
                    && !cell.getStringCellValue().isBlank()) {
                headers.put(cell.getColumnIndex(), cell.getStringCellValue().strip());
            }
        });
        return headers;
    }

    /** Rows that only look prepared do not count. */
    private static int lastFilled(XSSFSheet sheet) {
        for (int row = sheet.getLastRowNum(); row > 0; row--) {
            if (!id(sheet, row).isEmpty()) {
                return row;
            }
        }
        return 0;
    }

    private static Optional<Integer> rowOf(XSSFSheet sheet, String rowId) {
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            if (id(sheet, row).equals(rowId)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private static String id(XSSFSheet sheet, int row) {
        XSSFCell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(0);
        return cell == null || cell.getCellType() != CellType.STRING
                ? ""
                : cell.getStringCellValue().strip();
    }

    /** A cell below one that still waits does not wait itself. */
    private XSSFCellStyle unmarked(XSSFCellStyle like) {
        if (!TO_FILL_COLOR.equals(color(like))) {
            return like;
        }
        return plain.computeIfAbsent(like, marked -> {
            XSSFCellStyle style = book.createCellStyle();
            style.cloneStyleFrom(marked);
            style.setFillPattern(FillPatternType.NO_FILL);
            return style;
        });
    }

    private static String color(XSSFCellStyle style) {
        XSSFColor color = style.getFillForegroundColorColor();
        return color == null || color.getARGBHex() == null ? "" : color.getARGBHex();
    }

    private XSSFCellStyle waiting(XSSFCellStyle plain) {
        return waiting.computeIfAbsent(plain, like -> {
            XSSFCellStyle style = book.createCellStyle();
            style.cloneStyleFrom(like);
            style.setFillForegroundColor(Look.rgb(TO_FILL));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        });
    }

    private static void put(XSSFCell cell, Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (!value.toString().isEmpty()) {
            cell.setCellValue(PlainText.fit(value.toString()));
        }
    }

    private static void copy(XSSFCell from, XSSFCell to) {
        if (from.getCellType() == CellType.NUMERIC) {
            to.setCellValue(from.getNumericCellValue());
        } else if (from.getCellType() == CellType.STRING) {
            to.setCellValue(from.getRichStringCellValue());
        } else if (from.getCellType() == CellType.BOOLEAN) {
            to.setCellValue(from.getBooleanCellValue());
        }
    }

    private static void widenFilter(XSSFSheet sheet, int row) {
        if (sheet.getCTWorksheet().isSetAutoFilter()) {
            CellRangeAddress range = CellRangeAddress.valueOf(
                    sheet.getCTWorksheet().getAutoFilter().getRef());
            if (range.getLastRow() == row - 1) {
                range.setLastRow(row);
                sheet.getCTWorksheet().getAutoFilter().setRef(range.formatAsString());
            }
        }
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
