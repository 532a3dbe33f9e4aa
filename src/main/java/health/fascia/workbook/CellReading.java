package health.fascia.workbook;

import health.fascia.referral.StatedCell;
import health.fascia.sheet.SheetCell;
import java.util.Optional;

/** Turns a cell as the file holds it into a cell as the clinic stated it. */
final class CellReading {

    private CellReading() {}

    static Optional<StatedCell> of(SheetCell cell) {
        return switch (cell.kind()) {
            case BLANK -> Optional.empty();
            case TEXT -> stated(cell, StatedCell.Kind.TEXT);
            case NUMBER -> stated(cell, StatedCell.Kind.NUMBER);
            case DATE -> stated(cell, StatedCell.Kind.DATE);
            case BOOLEAN -> stated(cell, StatedCell.Kind.BOOLEAN);
            case ERROR -> stated(cell, StatedCell.Kind.ERROR);
            case NO_VALUE -> stated(cell, StatedCell.Kind.NO_VALUE);
        };
    }

    private static Optional<StatedCell> stated(SheetCell cell, StatedCell.Kind kind) {
        return Optional.of(new StatedCell(cell.address(), kind, cell.text(), cell.formula()));
    }
}
