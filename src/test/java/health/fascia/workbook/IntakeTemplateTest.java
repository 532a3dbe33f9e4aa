package health.fascia.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import health.fascia.sheet.RefusedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTemplateTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void isReadBackWithEveryColumnAndWithoutRemarks() throws RefusedWorkbook {
        Path file = folder.resolve("template.xlsx");
        IntakeTemplate.write(file);
        try (IntakeWorkbook workbook = IntakeWorkbook.open(file)) {
            assertThat(workbook.sheets()).containsExactlyInAnyOrderElementsOf(IntakeSheet.nightly());
            for (IntakeSheet sheet : IntakeSheet.nightly()) {
                try (IntakeRows rows = workbook.rows(sheet)) {
                    assertThat(rows.tab().header().columns().values()).containsExactlyElementsOf(sheet.columns());
                    assertThat(rows.hasNext()).isFalse();
                }
            }
            assertThat(workbook.remarks()).isEmpty();
        }
    }

    @Test
    void explainsEveryHeaderAndKeepsLeadingZeros() throws IOException {
        Path file = folder.resolve("template.xlsx");
        IntakeTemplate.write(file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (IntakeSheet intake : IntakeSheet.nightly()) {
                XSSFSheet sheet = book.getSheet(intake.title());
                for (int i = 0; i < intake.columns().size(); i++) {
                    IntakeColumn column = intake.columns().get(i);
                    XSSFCell header = sheet.getRow(0).getCell(i);
                    assertThat(header.getCellComment().getString().getString())
                            .contains(column.note(), TemplateWords.type(column), TemplateWords.blank(column));
                    if (column.type() == IntakeColumn.ColumnType.IDENTIFIER) {
                        assertThat(sheet.getColumnStyle(i).getDataFormatString())
                                .isEqualTo("@");
                    }
                }
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getDataValidations()).isNotEmpty();
            }
            assertThat(book.isSheetHidden(book.getSheetIndex("Lists"))).isTrue();
        }
    }

    @Test
    void isTheSameFileEachTime() throws IOException {
        Path one = folder.resolve("one.xlsx");
        Path two = folder.resolve("two.xlsx");
        IntakeTemplate.write(one);
        IntakeTemplate.write(two);
        assertThat(WorkbookCells.differences(one, two)).isEmpty();
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }
}
