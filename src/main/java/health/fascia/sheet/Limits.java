package health.fascia.sheet;

/** How large a workbook may be. Sizes in bytes unless said otherwise; chosen so that a heap of 512 MiB survives all of them at once. */
final class Limits {

    static final long FILE_BYTES = 200L << 20;
    static final int ENTRIES = 200;
    /** The directory of 200 entries with the longest sensible names needs a tenth of this. */
    static final long DIRECTORY_BYTES = 1L << 20;
    /** Of one part, unpacked. */
    static final long ENTRY_BYTES = 512L << 20;
    /** Of all parts, unpacked. */
    static final long TOTAL_BYTES = 1L << 30;
    /** Unpacked bytes for each packed byte, beyond the first {@link #FREE_BYTES}; real sheets stay below 50. */
    static final long RATIO = 100;

    static final long FREE_BYTES = 1L << 20;

    /** Excel's own ends: rows and columns of a sheet, characters of a cell. */
    static final int ROWS = 1_048_576;

    static final int COLUMNS = 16_384;
    static final int CELL_CHARS = 32_767;
    /** The widest sheet we ask for has 126 columns; a clinic may have its own beside them. */
    static final int USED_COLUMNS = 256;

    static final int SHARED_TEXTS = 4_000_000;
    static final long SHARED_BYTES = 64L << 20;
    static final int STYLES = 65_536;
    static final int MERGES = 20_000;
    /** Rows given twice or out of order that are remembered one by one. */
    static final int CONTRADICTING_ROWS = 10_000;

    /** Elements inside elements; a worksheet needs about ten. */
    static final int DEPTH = 64;
    /** Different names of elements, attributes and namespaces in one part; the parser keeps each of them. */
    static final int NAMES = 4_096;
    /** Characters between two angle brackets: one cell's text, each character escaped in the longest way. */
    static final int TEXT_CHARS = CELL_CHARS * 16;

    static final int MARKUP_CHARS = 65_536;

    private Limits() {}
}
