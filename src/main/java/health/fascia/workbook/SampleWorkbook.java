package health.fascia.workbook;

import health.fascia.referral.IntakeSheet;
import health.fascia.sample.SampleBook;
import health.fascia.sample.SampleRow;
import health.fascia.sample.SampleTab;
import health.fascia.sample.TypedCell;
import health.fascia.workbook.Look.Face;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a synthetic workbook row by row; the same content gives the same bytes. */
public final class SampleWorkbook {

    /** Twenty characters fit most headers and values. */
    private static final int WIDTH = 18 * 256;

    private static final Date DAY =
            Date.from(LocalDate.of(2026, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant());

    private final Workbook book;
    private final Look look;
    private final boolean since1904;
    private final Map<IntakeSheet, Integer> counts = new EnumMap<>(IntakeSheet.class);

    private SampleWorkbook(Workbook book, Look look, boolean since1904) {
        this.book = book;
        this.look = look;
        this.since1904 = since1904;
    }

    /** Writes the workbook and tells how many rows each of its sheets got. */
    public static Map<IntakeSheet, Integer> write(Path target, SampleBook content) {
        Map<IntakeSheet, Integer> counts = new EnumMap<>(IntakeSheet.class);
        String unused = DurableFile.write(target, part -> {
            try (XSSFWorkbook base = base(content.since1904());
                    StreamedBook streamed = new StreamedBook(base)) {
                Workbook book = content.small() ? base : streamed;
                SampleWorkbook writer = new SampleWorkbook(book, new Look(base), content.since1904());
                content.tabs().forEach(writer::fill);
                counts.putAll(writer.counts);
                DurableFile.store(part, book::write);
            }
        });
        return counts;
    }

    private static XSSFWorkbook base(boolean since1904) {
        XSSFWorkbook base = new XSSFWorkbook();
        if (since1904) {
            base.getCTWorkbook().getWorkbookPr().setDate1904(true);
        }
        base.getProperties().getCoreProperties().setTitle("Synthetic referrals; nobody in it is real");
        base.getProperties().getCoreProperties().setCreator("Fascia");
        base.getProperties().getCoreProperties().setCreated(Optional.of(DAY));
        base.getProperties().getCoreProperties().setModified(Optional.of(DAY));
        base.getProperties().getExtendedProperties().setApplication("Fascia");
        return base;
    }

    private void fill(SampleTab tab) {
        Sheet sheet = book.createSheet(tab.name());
        int line = 0;
        for (String title : tab.titles()) {
            sheet.createRow(line++).createCell(0).setCellValue(title);
        }
        Row header = sheet.createRow(line++);
        List<String> keys = List.copyOf(tab.headers().keySet());
        for (int i = 0; i < keys.size(); i++) {
            Cell cell = header.createCell(i);
            cell.setCellValue(tab.headers().get(keys.get(i)));
            cell.setCellStyle(look.of(Face.HEADER));
            sheet.setColumnWidth(i, WIDTH);
        }
        sheet.createFreezePane(0, line);
        int first = line;
        for (SampleRow row : tab.rows()) {
            fill(sheet.createRow(line), row, keys);
            merge(sheet, line, row, keys);
            line++;
        }
        counts.put(tab.sheet(), line - first);
    }

    private void fill(Row line, SampleRow row, List<String> keys) {
        if (row.hidden()) {
            line.setZeroHeight(true);
        }
        for (int i = 0; i < keys.size(); i++) {
            TypedCell cell = row.cells().get(keys.get(i));
            if (cell != null) {
                type(line.createCell(i), cell);
            }
        }
    }

    private static void merge(Sheet sheet, int line, SampleRow row, List<String> keys) {
        for (String key : row.mergedDown()) {
            int column = keys.indexOf(key);
            sheet.addMergedRegion(new CellRangeAddress(line, line + 1, column, column));
        }
    }

    private void type(Cell cell, TypedCell typed) {
        if (typed instanceof TypedCell.Text text) {
            cell.setCellValue(text.text());
            cell.setCellStyle(look.of(Face.TYPED_TEXT));
        } else if (typed instanceof TypedCell.Day day) {
            cell.setCellValue(DateUtil.getExcelDate(day.day(), since1904));
            cell.setCellStyle(look.of(Face.TYPED_DATE));
        } else if (typed instanceof TypedCell.Amount amount) {
            cell.setCellValue(amount.number());
        } else if (typed instanceof TypedCell.NotAvailable) {
            cell.setCellErrorValue(FormulaError.NA.getCode());
        } else if (typed instanceof TypedCell.Formula formula) {
            cell.setCellFormula(formula.formula());
            if (formula.result() != null) {
                type(cell, formula.result());
            }
        }
    }
}
