package health.fascia.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Changes the note of a policy row, as an officer would, for measuring how long a change takes to come into force. */
public final class PolicyNote {

    private PolicyNote() {}

    /**
     * Writes into the notes of a row of the first sheet.
     *
     * @param rowId what stands in the first cell of the row
     */
    public static void write(Path workbook, String rowId, String note) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
            Sheet sheet = book.getSheetAt(0);
            Row header = sheet.getRow(0);
            int notes = header.getLastCellNum() - 1;
            while (!header.getCell(notes).getStringCellValue().equals("Notes")) {
                notes--;
            }
            int number = 1;
            while (!sheet.getRow(number).getCell(0).getStringCellValue().equals(rowId)) {
                number++;
            }
            Row row = sheet.getRow(number);
            // A cell that holds its text itself would keep the old one beside the new one.
            row.removeCell(row.getCell(notes, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
            row.createCell(notes).setCellValue(note);
            try (OutputStream out = Files.newOutputStream(workbook)) {
                book.write(out);
            }
        }
    }
}
