package health.fascia.workbook;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.Units;

/** Writes the notes that show when the pointer rests on a cell. */
final class CellNotes {

    private static final int COLUMNS = 4;
    private static final int LETTERS_A_LINE = 38;

    private final Drawing<?> drawing;
    private final CreationHelper helper;

    CellNotes(Sheet sheet) {
        this.drawing = sheet.createDrawingPatriarch();
        this.helper = sheet.getWorkbook().getCreationHelper();
    }

    /** Adds a note; a note that the cell has already is kept and stands first. */
    void add(Cell cell, String text) {
        Comment old = cell.getCellComment();
        String before =
                old == null || old.getString() == null ? "" : old.getString().getString();
        String whole = before.isEmpty() ? text : before + "\n\n" + text;
        if (old != null) {
            old.setString(helper.createRichTextString(PlainText.fit(whole)));
            return;
        }
        ClientAnchor place = helper.createClientAnchor();
        // POI takes the corner of the box for the cell of the note, so the box begins in the cell and is moved beside
        // it.
        place.setCol1(cell.getColumnIndex());
        place.setDx1(Units.pixelToEMU((int) cell.getSheet().getColumnWidthInPixels(cell.getColumnIndex())));
        place.setCol2(cell.getColumnIndex() + 1 + COLUMNS);
        place.setRow1(cell.getRowIndex());
        place.setRow2(cell.getRowIndex() + TextHeight.lines(whole, LETTERS_A_LINE) + 1);
        Comment comment = drawing.createCellComment(place);
        comment.setString(helper.createRichTextString(PlainText.fit(whole)));
        comment.setAuthor("Fascia");
        cell.setCellComment(comment);
    }
}
