package health.fascia.sheet;

import org.jspecify.annotations.Nullable;

/**
 * One cell: its address as Excel shows it, its column counted from 1, and its value as plain text.
 *
 * @param formula whether the value is the cached result of a formula
 * @param merged  the merged range this cell belongs to, such as B2:B5, or null; only its top-left cell has a value,
 *                the others are {@link Kind#BLANK}
 */
public record SheetCell(String address, int column, Kind kind, String text, boolean formula, @Nullable String merged) {

    /** What the text means. */
    public enum Kind {
        /** Text, normalized by {@link CellText#normalize}. */
        TEXT,
        /** A plain decimal in its shortest exact form: 6, not 6.0, never an exponent. */
        NUMBER,
        /** yyyy-MM-dd, or yyyy-MM-ddTHH:mm when the cell has a time of day; seconds are cut off. */
        DATE,
        /** TRUE or FALSE. */
        BOOLEAN,
        /** Excel's error, such as #N/A, or what the file holds where no value can be read. */
        ERROR,
        /** A formula whose result was not saved. */
        NO_VALUE,
        /** Styled, merged over, or white space only: nothing to read. */
        BLANK
    }
}
