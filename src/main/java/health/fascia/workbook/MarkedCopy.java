package health.fascia.workbook;

import health.fascia.referral.CellProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Marks cells in the sender's own workbook: a red ground and a note with problem and cure; nothing else is touched. */
final class MarkedCopy {

    private static final String GROUND = "F8C9C2";

    private final XSSFWorkbook book;
    private final Map<Short, XSSFCellStyle> marked = new HashMap<>();

    private MarkedCopy(XSSFWorkbook book) {
        this.book = book;
    }

    static void write(Path source, Path part, Map<String, Map<Integer, List<CellProblem>>> problems)
            throws IOException {
        // From a stream and not from the file, so that POI can never write into the sender's workbook.
        try (OPCPackage pack = OPCPackage.open(Files.newInputStream(source));
                XSSFWorkbook book = new XSSFWorkbook(pack)) {
            MarkedCopy copy = new MarkedCopy(book);
            for (Map.Entry<String, Map<Integer, List<CellProblem>>> tab : problems.entrySet()) {
                copy.mark(tab.getKey(), tab.getValue());
            }
            DurableFile.store(part, book::write);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private void mark(String tab, Map<Integer, List<CellProblem>> rows) throws IOException {
        XSSFSheet sheet = book.getSheet(tab);
        if (sheet == null) {
            throw new IOException("The workbook has no sheet " + tab);
        }
        Map<CellReference, StringBuilder> notes = new LinkedHashMap<>();
        rows.forEach((row, problems) -> {
            for (CellProblem problem : problems) {
                notes.computeIfAbsent(place(row, problem), key -> new StringBuilder())
                        .append(problem.problem())
                        .append('\n')
                        .append(problem.cure())
                        .append('\n');
            }
        });
        CellNotes writer = new CellNotes(sheet);
        notes.forEach((place, note) -> {
            XSSFCell cell = cell(sheet, place);
            cell.setCellStyle(marked(cell.getCellStyle()));
            writer.add(cell, note.toString().strip());
        });
    }

    /** A problem of the whole row, which has no cell of its own, is marked in the row's first cell. */
    private static CellReference place(int row, CellProblem problem) {
        boolean cell = problem.cell().matches("[A-Z]{1,3}[0-9]{1,7}");
        CellReference named = new CellReference(cell ? problem.cell() : "A" + row);
        return new CellReference(named.getRow(), named.getCol());
    }

    private static XSSFCell cell(XSSFSheet sheet, CellReference place) {
        XSSFRow row = sheet.getRow(place.getRow());
        XSSFRow present = row == null ? sheet.createRow(place.getRow()) : row;
        XSSFCell cell = present.getCell(place.getCol());
        return cell == null ? present.createCell(place.getCol()) : cell;
    }

    /** The cell's own style with our ground; one new style for each style of the sender, because a book holds 64,000. */
    private XSSFCellStyle marked(XSSFCellStyle own) {
        return marked.computeIfAbsent(own.getIndex(), key -> {
            XSSFCellStyle style = book.createCellStyle();
            style.cloneStyleFrom(own);
            style.setFillForegroundColor(Look.rgb(GROUND));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        });
    }
}
