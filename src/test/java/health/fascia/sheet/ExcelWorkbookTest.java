package health.fascia.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks written by POI as Excel would write them. */
class ExcelWorkbookTest {

    @TempDir
    Path directory = Path.of("");

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("Referrals");

    private Reading read() throws IOException {
        Path file = directory.resolve("intake.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        workbook.close();
        return Reading.of(file);
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    @Test
    void givesEachKindOfCellItsType() throws IOException {
        Row row = sheet.createRow(4);
        row.createCell(0).setCellValue(" Ana\u00A0Ruiz ");
        row.createCell(1).setCellValue(6);
        row.createCell(2).setCellValue(0.1 + 0.2);
        row.createCell(3).setCellValue(true);
        row.createCell(4).setCellErrorValue(FormulaError.NA.getCode());
        row.createCell(6).setCellStyle(style("0.00"));
        Reading reading = read();
        assertThat(reading.rows()).extracting(SheetRow::number).containsExactly(5);
        assertThat(reading.value("A5")).isEqualTo("TEXT Ana Ruiz");
        assertThat(reading.value("B5")).isEqualTo("NUMBER 6");
        assertThat(reading.value("C5")).isEqualTo("NUMBER 0.30000000000000004");
        assertThat(reading.value("D5")).isEqualTo("BOOLEAN TRUE");
        assertThat(reading.value("E5")).isEqualTo("ERROR #N/A");
        assertThat(reading.value("G5")).isEqualTo("BLANK");
        assertThat(reading.rows().get(0).findCell(6)).isEmpty();
    }

    @Test
    void readsDatesByTheirFormat() throws IOException {
        Row row = sheet.createRow(0);
        row.createCell(0).setCellValue(LocalDate.of(2026, 11, 23));
        row.createCell(1).setCellValue(LocalDateTime.of(2026, 11, 23, 14, 30));
        row.createCell(2).setCellValue(0.5);
        row.createCell(3).setCellValue(45000);
        row.getCell(0).setCellStyle(style("m/d/yy"));
        row.getCell(1).setCellStyle(style("[$-409]d\\-mmm h:mm"));
        row.getCell(2).setCellStyle(style("h:mm"));
        row.getCell(3).setCellStyle(style("0\" days\""));
        Reading reading = read();
        assertThat(reading.value("A1")).isEqualTo("DATE 2026-11-23");
        assertThat(reading.value("B1")).isEqualTo("DATE 2026-11-23T14:30");
        assertThat(reading.value("C1")).isEqualTo("NUMBER 0.5");
        assertThat(reading.value("D1")).isEqualTo("NUMBER 45000");
    }

    @Test
    void countsFrom1904WhenTheWorkbookDoes() throws IOException {
        workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        Row row = sheet.createRow(0);
        row.createCell(0).setCellValue(44887);
        row.getCell(0).setCellStyle(style("yyyy-mm-dd"));
        assertThat(read().value("A1")).isEqualTo("DATE 2026-11-23");
    }

    @Test
    void takesTheCachedValueOfAFormulaAndSaysSo() throws IOException {
        Row row = sheet.createRow(0);
        row.createCell(0).setCellFormula("1+1");
        row.createCell(1).setCellFormula("\"a\"&\"b\"");
        row.createCell(2).setCellFormula("1/0");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        row.createCell(3).setCellFormula("2+2");
        Reading reading = read();
        assertThat(reading.value("A1")).isEqualTo("NUMBER 2");
        assertThat(reading.value("B1")).isEqualTo("TEXT ab");
        assertThat(reading.value("C1")).isEqualTo("ERROR #DIV/0!");
        assertThat(reading.value("D1")).isEqualTo("NO_VALUE");
        assertThat(reading.rows().get(0).cells()).allMatch(SheetCell::formula);
        assertThat(reading.addressesOf(ReadRemark.Kind.CACHED_FORMULA)).containsExactly("A1", "B1", "C1");
        assertThat(reading.addressesOf(ReadRemark.Kind.FORMULA_WITHOUT_VALUE)).containsExactly("D1");
    }

    @Test
    void flattensRichTextAndSaysSo() throws IOException {
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        XSSFRichTextString text = new XSSFRichTextString("low back ");
        text.append("pain", bold);
        sheet.createRow(0).createCell(0).setCellValue(text);
        Reading reading = read();
        assertThat(reading.value("A1")).isEqualTo("TEXT low back pain");
        assertThat(reading.addressesOf(ReadRemark.Kind.RICH_TEXT)).containsExactly("A1");
    }

    @Test
    void givesAMergedValueOnlyToTheTopLeftCell() throws IOException {
        for (int i = 0; i < 4; i++) {
            sheet.createRow(i).createCell(1).setCellValue("row " + i);
        }
        sheet.getRow(1).createCell(0).setCellValue("1234567893");
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        Reading reading = read();
        assertThat(reading.value("A2")).isEqualTo("TEXT 1234567893");
        assertThat(reading.cell("A2").merged()).isEqualTo("A2:A3");
        assertThat(reading.value("A3")).isEqualTo("BLANK");
        assertThat(reading.cell("A3").merged()).isEqualTo("A2:A3");
        assertThat(reading.rows().get(3).findCell(1)).isEmpty();
        assertThat(reading.addressesOf(ReadRemark.Kind.MERGED_RANGE)).containsExactly("A2:A3");
    }

    @Test
    void readsHiddenRowsColumnsAndSheetsAndSaysSo() throws IOException {
        workbook.createSheet("Second");
        sheet.createRow(0).createCell(0).setCellValue("shown");
        Row hidden = sheet.createRow(1);
        hidden.createCell(1).setCellValue("hidden");
        hidden.setZeroHeight(true);
        sheet.setColumnHidden(1, true);
        sheet.setColumnHidden(7, true);
        workbook.setActiveSheet(1);
        workbook.setSheetHidden(0, true);
        Reading reading = read();
        assertThat(reading.rows()).extracting(SheetRow::hidden).containsExactly(false, true);
        assertThat(reading.addressesOf(ReadRemark.Kind.HIDDEN_ROW)).containsExactly("row 2");
        assertThat(reading.addressesOf(ReadRemark.Kind.HIDDEN_COLUMN)).containsExactly("column B");
        assertThat(reading.addressesOf(ReadRemark.Kind.HIDDEN_SHEET)).containsExactly("Referrals");
    }

    @Test
    void leavesOutRowsWithNothingToRead() throws IOException {
        sheet.createRow(0).createCell(0).setCellValue("Patient");
        sheet.createRow(1).createCell(0).setCellValue(" \u00A0 ");
        sheet.createRow(2).createCell(0).setCellStyle(style("0"));
        sheet.createRow(9).createCell(0).setCellValue("Ana");
        sheet.createRow(10);
        assertThat(read().rows()).extracting(SheetRow::number).isEqualTo(List.of(1, 10));
    }
}
