package health.fascia.sheet;

/** Something met while reading that must be reported and not hidden; the address is a cell, a range, a row or a column. */
public record ReadRemark(Kind kind, String sheet, String address, String sentence) {

    /** What was met. */
    public enum Kind {
        HIDDEN_SHEET,
        HIDDEN_ROW,
        HIDDEN_COLUMN,
        MERGED_RANGE,
        VALUE_UNDER_MERGE,
        CACHED_FORMULA,
        FORMULA_WITHOUT_VALUE,
        RICH_TEXT,
        DUPLICATE_CELL,
        DUPLICATE_ROW,
        ROW_OUT_OF_ORDER,
        MISPLACED_CELL,
        UNREADABLE_VALUE
    }
}
